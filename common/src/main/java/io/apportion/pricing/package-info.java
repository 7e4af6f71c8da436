/**
 * What a model call should cost: effective-dated prices, names of models and providers, and the exact arithmetic
 * between them. A rated cost is a weight and a comparison, never the bill.
 */
package io.apportion.pricing;
