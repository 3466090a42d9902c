package org.carequay.messaging;

/**
 * What came of an act on many messages.
 *
 * @param done on how many
 * @param left how many were left as they are: too late for what they are about
 */
public record BulkAct(int done, int left) {}
