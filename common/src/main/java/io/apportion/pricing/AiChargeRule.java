package io.apportion.pricing;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One shape of an AI line.
 *
 * @param provider canonical provider id; null means any
 * @param service found in the service name; null means any service
 * @param text found in the meter or the description
 * @param unit found in the consumed unit, where the line has one; null means any
 * @param modelSource where the model's name stands
 * @param modelPrefix put before the name, such as {@code global.}; may be empty
 */
record AiChargeRule(
        int order,
        String provider,
        Pattern service,
        Pattern text,
        Pattern unit,
        TokenClass tokenClass,
        ModelSource modelSource,
        String modelPrefix)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern ANY = Pattern.compile("");

    /** Where a rule takes the model's name from: the group {@code model} of a pattern, or SkuPriceDetails. */
    enum ModelSource {
        TEXT,
        SERVICE,
        DETAILS
    }

    Optional<AiCharge> recognise(ChargeText charge) {
        if (!providerFits(charge) || !unitFits(charge)) {
            return Optional.empty();
        }
        Optional<Matcher> inService = find(service == null ? ANY : service, orEmpty(charge.serviceName()));
        Optional<Matcher> inText =
                charge.meters().flatMap(meter -> find(text, meter).stream()).findFirst();
        return inService
                .flatMap(named -> inText.flatMap(found -> model(named, found, charge)))
                .map(model -> new AiCharge(modelPrefix + model, tokenClass, order));
    }

    private Optional<String> model(Matcher inService, Matcher inText, ChargeText charge) {
        String model = switch (modelSource) {
            case TEXT -> inText.group("model");
            case SERVICE -> inService.group("model");
            case DETAILS -> charge.skuModelId();
        };
        return Optional.of(orEmpty(model).strip()).filter(text -> !text.isEmpty());
    }

    private boolean providerFits(ChargeText charge) {
        return provider == null || provider.equals(charge.provider());
    }

    private boolean unitFits(ChargeText charge) {
        return unit == null
                || charge.consumedUnit() == null
                || unit.matcher(charge.consumedUnit()).find();
    }

    private static Optional<Matcher> find(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
