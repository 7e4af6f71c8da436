package io.apportion.demo;

/**
 * What is sold.
 *
 * @param id null for taxes, support and credits
 * @param meter what is measured; null when nothing is
 * @param unit unit of the quantity; null when nothing is measured
 */
record Sku(String service, String category, String id, String meter, String description, String unit) {
    static Sku unmetered(String service, String category, String description) {
        return new Sku(service, category, null, null, description, null);
    }
}
