/** How raw cloud tags become values of a dimension: which keys are the same key, and which values are allowed. */
package io.apportion.tags;
