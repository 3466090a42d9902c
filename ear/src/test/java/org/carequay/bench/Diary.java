package org.carequay.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.it.Api;
import org.carequay.it.Db;

/** The free times of the large clinic of {@code diary.sql}, each given out once. */
final class Diary {
    static final int CLIENTS = 8;
    static final int MINUTES = 15;
    private static final int PROVIDERS = 40;
    private static final int PATIENTS = 100;
    private static final int PER_DAY = 80;
    private static final LocalTime FIRST = LocalTime.of(3, 0);
    private static Diary opened;
    final UUID clinic;
    final UUID visitType;
    /** The turn of each client through the API, which goes on from one benchmark to the next. */
    final int[] turns = new int[CLIENTS];

    private final List<String> places;
    private final List<String> patients;
    private final ZoneId zone;
    private final LocalDate begin;

    /** A visit nobody else asks for. */
    record Visit(UUID patient, UUID provider, UUID site, UUID room, OffsetDateTime start) {
        OffsetDateTime end() {
            return start.plusMinutes(MINUTES);
        }
    }

    /** The one of this run; filled when it is first asked for. */
    static synchronized Diary open() throws Exception {
        if (opened == null) {
            MeasuredCareQuay.script("diary.sql", 0);
            opened = new Diary(MeasuredCareQuay.db());
        }
        return opened;
    }

    private Diary(Db db) throws Exception {
        clinic = UUID.fromString(db.one("select id::text from clinic where code = 'eastside'"));
        visitType = UUID.fromString(db.one("select id::text from visit_type where code = 'BENCH'"));
        places = db.strings(
                """
                select p.id || ' ' || h.site_id || ' ' || r.id from provider p
                join provider_hours h on h.provider_id = p.id and h.day = 1
                join resource r on r.site_id = h.site_id
                where p.name like 'Bench %' order by 1""");
        patients = db.strings("select id::text from patient where family = 'Bench' order by mrn");
        zone = ZoneId.of(db.one("select zone from clinic where code = 'eastside'"));
        begin = LocalDate.now(zone).plusDays(2);
    }

    /** Books the visit of that client's turn. */
    Api.Answer book(Api api, int client, int turn) {
        Visit visit = visit(client, turn);
        return api.post(
                        "/v1/appointments",
                        Map.of(
                                "patient", visit.patient(),
                                "visitType", visitType,
                                "provider", visit.provider(),
                                "site", visit.site(),
                                "start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(visit.start())))
                .expect(201);
    }

    /** The visit of that client's turn: its own providers in rotation, then the next quarter of an hour. */
    Visit visit(int client, int turn) {
        int own = PROVIDERS / CLIENTS;
        int provider = client * own + turn % own;
        int slot = turn / own;
        String[] place = places.get(provider).split(" ");
        OffsetDateTime start = begin.plusDays(slot / PER_DAY)
                .atTime(FIRST)
                .atZone(zone)
                .plusMinutes((long) MINUTES * (slot % PER_DAY))
                .toOffsetDateTime();
        return new Visit(
                UUID.fromString(patients.get(provider * PATIENTS + slot % PATIENTS)),
                UUID.fromString(place[0]),
                UUID.fromString(place[1]),
                UUID.fromString(place[2]),
                start);
    }
}
