package org.carequay.consent.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carequay.consent.ConsentId;
import org.carequay.consent.LinkedPacket;
import org.carequay.consent.LinkedPackets;
import org.carequay.consent.PaperSignature;
import org.carequay.consent.PaperWords;
import org.carequay.consent.internal.LinkedPacketSteps.Step;
import org.carequay.consent.internal.PacketRows.Found;
import org.carequay.security.LinkGate;
import org.carequay.tenancy.ActingAs;

/** Finds which packet a link is, and then works as the system in that one clinic. */
@Stateless
@PermitAll
@Local(LinkedPackets.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkedPacketsBean implements LinkedPackets {
    private static final String REASON = "intake packet";

    @Inject
    private PacketRows rows;

    @Inject
    private LinkedPacketSteps steps;

    @Override
    public Optional<Standing> standing(String token) throws Exception {
        Optional<Found> found = find(token);
        return found.isEmpty()
                ? Optional.empty()
                : ActingAs.system(
                        found.get().clinic(),
                        REASON,
                        () -> steps.standing(found.get().packet()));
    }

    @Override
    public LinkedPacket open(String token, LocalDate birthDate, String language) throws Exception {
        Found found = known(token);
        return ActingAs.system(found.clinic(), REASON, () -> {
            LinkGate.expectOpen(steps.tryToOpen(found.packet(), birthDate));
            return steps.open(found.packet(), language);
        });
    }

    @Override
    public PaperWords show(String token, String pass, ConsentId paper, String language) throws Exception {
        return in(token, packet -> steps.show(new Step(packet, pass, language), paper));
    }

    @Override
    public LinkedPacket details(String token, String pass, String language, boolean right, String note)
            throws Exception {
        return in(token, packet -> steps.details(new Step(packet, pass, language), right, note));
    }

    @Override
    public LinkedPacket sign(String token, String pass, String language, PaperSignature signature) throws Exception {
        return in(token, packet -> steps.sign(new Step(packet, pass, language), signature));
    }

    @Override
    public LinkedPacket decline(
            String token, String pass, String language, ConsentId paper, long version, String reason) throws Exception {
        return in(token, packet -> steps.decline(new Step(packet, pass, language), paper, version, reason));
    }

    @Override
    public LinkedPacket finish(String token, String pass, String language) throws Exception {
        return in(token, packet -> steps.finish(new Step(packet, pass, language)));
    }

    private <T> T in(String token, Function<UUID, T> step) throws Exception {
        Found found = known(token);
        return ActingAs.system(found.clinic(), REASON, () -> step.apply(found.packet()));
    }

    private Found known(String token) {
        return find(token).orElseThrow(LinkGate::dead);
    }

    private Optional<Found> find(String token) {
        return token == null ? Optional.empty() : rows.find(token);
    }
}
