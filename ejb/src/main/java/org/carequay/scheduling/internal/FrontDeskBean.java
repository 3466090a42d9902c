package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BoardQuery;
import org.carequay.scheduling.CheckInGate;
import org.carequay.scheduling.DayBoard;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.GateAnswer;
import org.carequay.scheduling.GateFacts;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.RoomChoice;
import org.carequay.scheduling.WalkIn;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.RequestKeys;

/** The front desk's day. */
@Stateless
@PermitAll
@Local(FrontDesk.class)
public class FrontDeskBean implements FrontDesk {
    @Inject
    private AppointmentService appointments;

    @Inject
    private Board board;

    @Inject
    private Gates gates;

    @Inject
    private Rooms rooms;

    @Inject
    private WalkIns walkIns;

    @Inject
    private RequestKeys keys;

    @Override
    public DayBoard board(BoardQuery query) {
        return board.of(query);
    }

    @Override
    public GateFacts facts(AppointmentId id) {
        return gates.facts(appointments.forRule(id));
    }

    @Override
    public AppointmentView checkIn(AppointmentId id, long version, List<GateAnswer> answers) {
        Map<CheckInGate, GateAnswer> passed = gates.passed(answers, facts(id));
        AppointmentView visit = appointments.checkIn(
                id,
                version,
                passed.get(CheckInGate.IDENTITY).confirmed(),
                passed.get(CheckInGate.PAYER).confirmed(),
                Gates.waiver(passed));
        gates.keep(id, passed);
        return visit;
    }

    @Override
    public AppointmentView checkIn(
            AppointmentId id, long version, boolean identityConfirmed, boolean payerConfirmed, String waiver) {
        boolean waived = gates.waivedPapers(facts(id), waiver);
        AppointmentView visit = appointments.checkIn(id, version, identityConfirmed, payerConfirmed, waiver);
        if (waived) {
            gates.keep(id, Map.of(CheckInGate.CONSENTS, new GateAnswer(CheckInGate.CONSENTS, false, waiver)));
        }
        return visit;
    }

    @Override
    public List<RoomChoice> rooms(AppointmentId id) {
        appointments.forRule(id);
        return rooms.of(id);
    }

    @Override
    public void toRoom(AppointmentId id, long version, ResourceId room) {
        rooms.give(id, version, room);
    }

    @Override
    public AppointmentView walkIn(WalkIn command, String idempotencyKey) {
        new InvalidInput.Check()
                .required("patient", command.patient())
                .required("visitType", command.visitType())
                .required("site", command.site())
                .done();
        Optional<UUID> earlier = keys.claim(idempotencyKey, "appointment.walk-in", command.toString());
        if (earlier.isPresent()) {
            return appointments.forRule(new AppointmentId(earlier.get()));
        }
        AppointmentView received = walkIns.receive(command);
        keys.complete(idempotencyKey, received.id().value());
        return received;
    }
}
