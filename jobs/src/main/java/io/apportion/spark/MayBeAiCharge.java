package io.apportion.spark;

import io.apportion.pricing.PossibleAiCharge;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * {@code fn.may_be_ai_charge(service_category, service_name, sku_meter)}: whether a charge may be one for AI, as
 * {@link PossibleAiCharge} says it; never null.
 */
public final class MayBeAiCharge {
    private MayBeAiCharge() {}

    /** The only form. */
    static final HotPathFunction FUNCTION = new HotPathFunction(
            "may_be_ai_charge",
            "may_be_ai_charge(service_category, service_name, sku_meter): whether a charge may be one for AI",
            input -> new OfTexts());

    /** Texts of a charge, each of which may be null. */
    public static final class OfTexts implements ScalarFunction<Boolean> {
        private static final long serialVersionUID = 1L;

        /** Called by generated code for every row. */
        public boolean invoke(UTF8String serviceCategory, UTF8String serviceName, UTF8String skuMeter) {
            return PossibleAiCharge.is(text(serviceCategory), text(serviceName), text(skuMeter));
        }

        private static String text(UTF8String value) {
            return value == null ? null : value.toString();
        }

        @Override
        public DataType[] inputTypes() {
            return new DataType[] {DataTypes.StringType, DataTypes.StringType, DataTypes.StringType};
        }

        @Override
        public DataType resultType() {
            return DataTypes.BooleanType;
        }

        @Override
        public boolean isResultNullable() {
            return false;
        }

        @Override
        public String name() {
            return "may_be_ai_charge";
        }
    }
}
