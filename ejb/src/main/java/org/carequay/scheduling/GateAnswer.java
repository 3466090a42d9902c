package org.carequay.scheduling;

/**
 * The answer at one gate.
 *
 * @param waiver why the visit goes on although it is not confirmed; needed exactly then
 */
public record GateAnswer(CheckInGate gate, boolean confirmed, String waiver) {}
