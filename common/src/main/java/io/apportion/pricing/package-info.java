/**
 * What a model call should cost: effective-dated prices, names of models and providers, and the exact arithmetic
 * between them. A rated cost is a comparison, never the bill nor a weight of it.
 */
package io.apportion.pricing;
