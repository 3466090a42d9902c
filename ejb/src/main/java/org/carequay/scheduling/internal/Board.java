package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BoardQuery;
import org.carequay.scheduling.BoardVisit;
import org.carequay.scheduling.DayBoard;
import org.carequay.scheduling.ScheduleSettingsService;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Reads the board. */
@ApplicationScoped
public class Board {
    private static final String AT_THE_DESK =
            """
            select id, ticket, roomed_at from appointment
            where start_at >= ? and start_at < ? and (ticket is not null or roomed_at is not null)""";

    @Inject
    private AppointmentViews views;

    @Inject
    private ScheduleSettingsService settings;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    private record Desk(Integer ticket, Instant roomedAt) {}

    DayBoard of(BoardQuery query) {
        ZoneId zone = caller.zone();
        Instant from = query.day().atStartOfDay(zone).toInstant();
        Instant to = query.day().plusDays(1).atStartOfDay(zone).toInstant();
        Map<UUID, Desk> desk = new HashMap<>();
        sql.forEach(
                AT_THE_DESK,
                row -> desk.put(
                        Columns.uuid(row, "id"),
                        new Desk(row.getObject("ticket", Integer.class), Columns.instant(row, "roomed_at"))),
                from,
                to);
        Desk none = new Desk(null, null);
        List<BoardVisit> visits = visits(query, from, to).stream()
                .map(visit -> {
                    Desk at = desk.getOrDefault(visit.id().value(), none);
                    return new BoardVisit(visit, at.ticket(), at.roomedAt());
                })
                .filter(visit -> visit.stage() != null)
                .toList();
        return new DayBoard(visits, settings.current());
    }

    private List<AppointmentView> visits(BoardQuery query, Instant from, Instant to) {
        List<AppointmentView> all = new ArrayList<>();
        Page<AppointmentView> page;
        do {
            int next = all.size() / PageRequest.MAX_SIZE;
            page = views.find(new AppointmentQuery(
                    from,
                    to,
                    query.provider(),
                    query.site(),
                    null,
                    null,
                    null,
                    new PageRequest(next, PageRequest.MAX_SIZE, null)));
            all.addAll(page.items());
        } while (page.items().size() == PageRequest.MAX_SIZE);
        return all;
    }
}
