package org.carequay.scheduling;

import java.io.Serializable;

/**
 * One ticket on the screen of a waiting room; nothing of the patient.
 *
 * @param room may be empty
 * @param provider may be empty
 */
public record TicketCall(int ticket, VisitStage stage, String room, String provider) implements Serializable {
    private static final long serialVersionUID = 1L;
}
