package org.carequay.clinical;

import org.carequay.scheduling.VisitTypeId;

/** When the patient is to come again; {@code amount} null at maximum medical improvement, {@code visitType} null when any will do. */
public record FollowUpDetails(Integer amount, FollowUpUnit unit, VisitTypeId visitType, String note) {}
