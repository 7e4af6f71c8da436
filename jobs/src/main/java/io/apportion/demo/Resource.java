package io.apportion.demo;

import java.util.Map;

/**
 * What a charge is for.
 *
 * @param id null for charges of a whole account
 * @param name null for charges of a whole account
 * @param tags as the cloud delivers them, typos and all
 */
record Resource(Account account, String id, String name, Map<String, String> tags) {
    static Resource whole(Account account) {
        return new Resource(account, null, null, Map.of());
    }

    static Resource untagged(Account account, String id, String name) {
        return new Resource(account, id, name, Map.of());
    }
}
