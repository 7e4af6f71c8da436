/**
 * What a model call used: token usage as a source logged it, turned into disjoint token buckets whose convention is
 * declared by the reader and checked against the figures. Nothing here knows a price.
 */
package io.apportion.inference;
