package io.apportion.demo;

/**
 * What somebody wanted from a model, however many attempts it took.
 *
 * @param operationId what its attempts share
 * @param userId null for machines
 */
record Request(String operationId, Feature feature, Caller caller, String userId) {}
