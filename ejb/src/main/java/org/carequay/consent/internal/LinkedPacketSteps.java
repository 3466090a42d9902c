package org.carequay.consent.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carequay.consent.ConsentId;
import org.carequay.consent.LinkedPacket;
import org.carequay.consent.LinkedPackets.Standing;
import org.carequay.consent.PacketWay;
import org.carequay.consent.PaperSignature;
import org.carequay.consent.PaperWords;
import org.carequay.consent.internal.PacketRows.Packet;
import org.carequay.consent.model.ConsentRule;
import org.carequay.consent.model.Occasion;
import org.carequay.messaging.Messages;
import org.carequay.patient.PatientView;
import org.carequay.patient.PhoneNumber;
import org.carequay.security.LinkGate;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.CurrentCaller;

/** What is done in a packet, in its clinic; what was tried stays counted when the rest is refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkedPacketSteps {
    private static final int OPEN = -1;
    private static final int LONGEST_NOTE = 1000;
    /** How long what is handed over opens without more. */
    private static final Duration HAND_OVER = Duration.ofMinutes(5);

    @Inject
    private PacketRows rows;

    @Inject
    private PacketPapers papers;

    @Inject
    private PacketDetails details;

    @Inject
    private Occasions occasions;

    @Inject
    private Messages messages;

    @Inject
    private Event<PacketFinished> finished;

    @Inject
    private ClinicService clinics;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Which packet, by whom, and in which language it is shown. */
    record Step(UUID packet, String pass, String language) {}

    /** Empty for a link that is dead or ran out. */
    public Optional<Standing> standing(UUID id) {
        Packet packet = rows.get(id);
        if (LinkGate.dead(packet.tries()) || ranOut(packet)) {
            return Optional.empty();
        }
        if (packet.view().finishedAt() != null) {
            return Optional.of(Standing.FINISHED);
        }
        return Optional.of(handedOver(packet) ? Standing.HANDED_OVER : Standing.OPEN);
    }

    /** How many tries are left after this one, for {@link LinkGate#expectOpen}. */
    public int tryToOpen(UUID id, LocalDate birthDate) {
        Packet packet = rows.lock(id);
        if (ranOut(packet) || packet.view().finishedAt() != null) {
            return 0;
        }
        return handedOver(packet)
                ? OPEN
                : LinkGate.tried(packet.tries(), packet.birthDate(), birthDate, () -> rows.tried(id));
    }

    public LinkedPacket open(UUID id, String language) {
        String pass = rows.opened(id);
        return view(rows.get(id), language, pass);
    }

    public PaperWords show(Step step, ConsentId paper) {
        return papers.show(going(step), paper, step.language());
    }

    public LinkedPacket details(Step step, boolean right, String note) {
        going(step);
        String said = right || note == null || note.isBlank() ? null : note.strip();
        new InvalidInput.Check()
                .that(right || said != null, "note", "required")
                .maxLength("note", said, LONGEST_NOTE)
                .done();
        rows.details(step.packet(), right, said);
        return view(step);
    }

    public LinkedPacket sign(Step step, PaperSignature signature) {
        papers.sign(going(step), signature);
        return view(step);
    }

    public LinkedPacket decline(Step step, ConsentId paper, long version, String reason) {
        papers.decline(going(step), paper, version, reason);
        return view(step);
    }

    public LinkedPacket finish(Step step) {
        Packet packet = going(step);
        rows.finished(step.packet());
        messages.withdraw(step.packet());
        finished.fire(new PacketFinished(step.packet(), packet.view().patient()));
        return view(step);
    }

    /** @throws DomainRefusal {@code link-dead}, and {@code packet-elsewhere} when another page opened it since */
    private Packet going(Step step) {
        Packet packet = rows.lock(step.packet());
        if (LinkGate.dead(packet.tries()) || ranOut(packet) || packet.view().finishedAt() != null) {
            throw LinkGate.dead();
        }
        if (step.pass() == null || !SecretTokens.hash(step.pass()).equals(packet.passHash())) {
            throw new DomainRefusal("packet-elsewhere");
        }
        return packet;
    }

    private LinkedPacket view(Step step) {
        return view(rows.get(step.packet()), step.language(), null);
    }

    private LinkedPacket view(Packet packet, String language, String pass) {
        ClinicView clinic = clinics.current();
        PatientView patient = occasions.patient(packet.view().patient());
        Occasion occasion = occasions.of(packet.view().patient(), packet.view().visit());
        return new LinkedPacket(
                pass,
                packet.view().way(),
                clinic.name(),
                PhoneNumber.parse(clinic.phone()).map(PhoneNumber::shown).orElse(clinic.phone()),
                patient.details().name().spoken(),
                ConsentRule.minor(patient.details().birthDate(), clock.today(caller.zone())),
                details.of(patient, occasion.day(), ConsentPaper.locale(language)),
                packet.view().detailsRight(),
                packet.view().detailsNote(),
                papers.of(packet, occasion, language),
                packet.view().finishedAt() != null);
    }

    private boolean handedOver(Packet packet) {
        return packet.view().way() != PacketWay.LINK
                && packet.view().openedAt() == null
                && clock.now().isBefore(packet.view().madeAt().plus(HAND_OVER));
    }

    private boolean ranOut(Packet packet) {
        return !clock.now().isBefore(packet.view().expiresAt());
    }
}
