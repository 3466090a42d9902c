package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.consent.ConsentId;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.LinkedPacket.Paper;
import org.carequay.consent.PacketWay;
import org.carequay.consent.PaperSignature;
import org.carequay.consent.PaperWords;
import org.carequay.consent.internal.ConsentRows.Locked;
import org.carequay.consent.internal.PacketRows.Packet;
import org.carequay.consent.model.Occasion;
import org.carequay.letter.LetterEdition;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;

/** The papers of a packet: shown, signed or declined by whoever goes through it. */
@ApplicationScoped
public class PacketPapers {
    private static final int LONGEST_REASON = 500;

    @Inject
    private ConsentRows consents;

    @Inject
    private Standings standings;

    @Inject
    private ConsentPaper papers;

    @Inject
    private ConsentSigning signing;

    /** What waits, and what was answered since the packet was made. */
    List<Paper> of(Packet packet, Occasion occasion, String language) {
        Instant since = packet.view().madeAt();
        return standings.of(occasion, language).stream()
                .filter(standing -> standing.consent() != null)
                .filter(standing -> standing.waiting() || consents.answeredSince(standing.consent(), since))
                .map(PacketPapers::paper)
                .toList();
    }

    private static Paper paper(ConsentStanding standing) {
        return new Paper(standing.consent(), standing.title(), standing.status(), standing.blocking());
    }

    /** Shows it in that language; what is kept is written anew when it is not what was shown before. */
    PaperWords show(Packet packet, ConsentId id, String language) {
        Locked consent = own(packet, id);
        LetterEdition edition = papers.edition(
                consent, standings.rule(consent.requirement()).details().code(), language);
        if (consent.status() != ConsentStatus.VIEWED || !edition.hash().equals(consent.contentHash())) {
            consents.shown(id, edition, papers.keep(consent, edition));
        }
        Locked shown = consents.lock(id);
        return new PaperWords(id, shown.version(), edition.text().title(), papers.markup(shown, edition));
    }

    void sign(Packet packet, PaperSignature signature) {
        own(packet, signature.paper());
        Locked consent = consents.lock(signature.paper(), signature.version());
        signing.sign(
                consent,
                signature,
                packet.birthDate(),
                authentication(packet.view().way()),
                account(packet));
    }

    void decline(Packet packet, ConsentId id, long version, String reason) {
        new InvalidInput.Check()
                .required("reason", reason)
                .maxLength("reason", reason, LONGEST_REASON)
                .done();
        own(packet, id);
        consents.lock(id, version);
        consents.ended(id, ConsentStatus.DECLINED, reason.strip());
    }

    /**
     * @throws NotFound for another patient's
     * @throws DomainRefusal {@code consent-answered}
     */
    private Locked own(Packet packet, ConsentId id) {
        Locked consent = consents.lock(id);
        if (!consent.patient().equals(packet.view().patient().value())) {
            throw new NotFound("consent");
        }
        if (!consent.status().open()) {
            throw new DomainRefusal("consent-answered");
        }
        return consent;
    }

    private static String authentication(PacketWay way) {
        return switch (way) {
            case TABLET -> "staff";
            case LINK -> "birth date";
            case PORTAL -> "password";
        };
    }

    private static UUID account(Packet packet) {
        return packet.view().way() == PacketWay.PORTAL ? packet.account() : null;
    }
}
