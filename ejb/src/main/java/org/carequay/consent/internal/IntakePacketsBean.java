package org.carequay.consent.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.HandedOver;
import org.carequay.consent.IntakePackets;
import org.carequay.consent.NewPacket;
import org.carequay.consent.PacketId;
import org.carequay.consent.PacketView;
import org.carequay.consent.PacketWay;
import org.carequay.consent.model.Occasion;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.Messages;
import org.carequay.messaging.PatientMessage;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;

/** Puts packets together and hands them out. */
@Stateless
@PermitAll
@Local(IntakePackets.class)
public class IntakePacketsBean implements IntakePackets {
    private static final Duration AT_ONCE = Duration.ofHours(1);
    private static final Duration SENT = Duration.ofDays(14);

    @Inject
    private PacketRows rows;

    @Inject
    private Occasions occasions;

    @Inject
    private Standings standings;

    @Inject
    private ConsentRows consents;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Override
    public HandedOver handOver(NewPacket packet) {
        return make(packet, PacketWay.TABLET, clock.now().plus(AT_ONCE));
    }

    @Override
    public PacketView send(NewPacket packet) {
        Instant now = clock.now();
        HandedOver made = make(packet, PacketWay.LINK, now.plus(SENT));
        if (messages.reach(List.of(packet.patient())).isEmpty()) {
            throw new DomainRefusal("patient-unreachable");
        }
        PacketView view = rows.get(made.id().value()).view();
        waiting(occasions.of(packet.patient(), packet.visit())).forEach(waiting -> consents.sent(waiting.consent()));
        messages.toPatient(new PatientMessage(
                MessageRule.CONSENT_REQUEST,
                packet.patient(),
                made.id().value(),
                "link",
                null,
                made.path(),
                null,
                now,
                view.expiresAt()));
        return view;
    }

    @Override
    public List<PacketView> ofPatient(PatientId patient) {
        return rows.ofPatient(occasions.patient(patient).id().value());
    }

    @Override
    public PacketView get(PacketId id) {
        return rows.get(id.value()).view();
    }

    @Override
    public PacketView noted(PacketId id) {
        get(id);
        rows.noted(id.value());
        return get(id);
    }

    @Override
    public List<ConsentStanding> waiting(PatientId patient) {
        return waiting(occasions.of(patient));
    }

    @Override
    public HandedOver inPortal(PatientId patient) {
        return make(new NewPacket(patient, null), PacketWay.PORTAL, clock.now().plus(AT_ONCE));
    }

    private List<ConsentStanding> waiting(Occasion occasion) {
        return standings.of(occasion, occasions.language()).stream()
                .filter(standing -> !standing.current())
                .toList();
    }

    private HandedOver make(NewPacket packet, PacketWay way, Instant expires) {
        new InvalidInput.Check().required("patient", packet.patient()).done();
        Occasion occasion = occasions.of(packet.patient(), packet.visit());
        if (waiting(occasion).isEmpty()) {
            throw new DomainRefusal("packet-empty");
        }
        standings.ask(occasion, occasions.language());
        return rows.add(occasion.patient(), occasion.appointment(), way, expires);
    }
}
