package org.carequay.scheduling;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What the screen of a waiting room shows.
 *
 * @param clinic name of the clinic
 * @param called tickets that are called to a room, the one called last first
 * @param waiting tickets that wait, the lowest first
 */
public record WaitingRoom(String clinic, List<TicketCall> called, List<TicketCall> waiting) implements Serializable {
    private static final long serialVersionUID = 1L;

    public WaitingRoom {
        called = List.copyOf(called);
        waiting = List.copyOf(waiting);
    }

    /** The room of a board: who has a ticket, and no name. */
    public static WaitingRoom of(String clinic, List<BoardVisit> visits) {
        Comparator<Instant> lastFirst = Comparator.nullsLast(Comparator.reverseOrder());
        List<TicketCall> calls = visits.stream()
                .filter(visit -> visit.ticket() != null)
                .sorted(Comparator.comparing(BoardVisit::roomedAt, lastFirst))
                .map(visit -> new TicketCall(
                        visit.ticket(),
                        visit.stage(),
                        visit.visit().resourceNames(),
                        visit.visit().providerName()))
                .toList();
        return new WaitingRoom(
                clinic,
                calls.stream()
                        .filter(call -> call.stage() == VisitStage.IN_ROOM || call.stage() == VisitStage.WITH_PROVIDER)
                        .toList(),
                calls.stream()
                        .filter(call -> call.stage() == VisitStage.ARRIVED || call.stage() == VisitStage.CHECKED_IN)
                        .sorted(Comparator.comparingInt(TicketCall::ticket))
                        .toList());
    }
}
