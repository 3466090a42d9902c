package org.carequay.scheduling;

/** A room of the visit's site; {@code own}: the visit has it already; {@code free}: nobody else has it in the visit's time. */
public record RoomChoice(ResourceId id, String name, boolean own, boolean free) {}
