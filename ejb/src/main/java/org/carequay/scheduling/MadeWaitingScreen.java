package org.carequay.scheduling;

/**
 * A screen that was just set up.
 *
 * @param token of its address: 256 random bits, never shown again
 */
public record MadeWaitingScreen(WaitingScreenId id, String token) {}
