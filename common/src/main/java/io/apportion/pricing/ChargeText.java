package io.apportion.pricing;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The texts of a charge that may say which model and which tokens it is for. All but the provider may be null.
 *
 * @param provider canonical provider id
 * @param serviceName FOCUS ServiceName
 * @param skuMeter FOCUS SkuMeter, or the native usage type or meter
 * @param chargeDescription FOCUS ChargeDescription
 * @param skuModelId ModelId of FOCUS SkuPriceDetails
 * @param consumedUnit FOCUS ConsumedUnit
 */
public record ChargeText(
        String provider,
        String serviceName,
        String skuMeter,
        String chargeDescription,
        String skuModelId,
        String consumedUnit)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Where a meter may be written, the more precise first. */
    Stream<String> meters() {
        return Stream.of(skuMeter, chargeDescription).filter(Objects::nonNull).map(String::strip);
    }
}
