package org.carequay.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.carequay.security.NoCaller;

/**
 * Packets for people who have the link and do not sign in. The token says which packet in which clinic; nothing is told and nothing
 * done before they have said the patient's birth date, unless staff or the portal handed it over just now. After five wrong ones the
 * link is dead. Each opening gives a pass for the steps after it and ends the pass before. {@code language}: in which it is shown,
 * {@code en} or {@code es}.
 */
public interface LinkedPackets {
    /** How a link stands, which tells nothing of the patient. */
    enum Standing {
        /** Just handed over: opens without more. */
        HANDED_OVER,
        /** Asks for the birth date. */
        OPEN,
        FINISHED
    }

    /** Empty for a link that never was, ran out or is dead. */
    @NoCaller
    Optional<Standing> standing(String token) throws Exception;

    /**
     * @param birthDate null only of what was just handed over
     * @throws org.carequay.shared.DomainRefusal {@code link-birth-date}, {@code link-dead}
     */
    @NoCaller
    LinkedPacket open(String token, LocalDate birthDate, String language) throws Exception;

    /** The words of one of its papers as XHTML, in that language; notes that they were shown. */
    @NoCaller
    PaperWords show(String token, String pass, ConsentId paper, String language) throws Exception;

    /** @throws org.carequay.shared.InvalidInput for a note that is too long, or none although something is wrong */
    @NoCaller
    LinkedPacket details(String token, String pass, String language, boolean right, String note) throws Exception;

    /**
     * Signs what {@link #show} showed.
     *
     * @throws org.carequay.shared.StaleVersion when it is not what was shown any more
     * @throws org.carequay.shared.DomainRefusal {@code guardian-needed}, {@code link-dead}, {@code consent-answered}
     */
    @NoCaller
    LinkedPacket sign(String token, String pass, String language, PaperSignature signature) throws Exception;

    @NoCaller
    LinkedPacket decline(String token, String pass, String language, ConsentId paper, long version, String reason)
            throws Exception;

    /** Ends the packet; its link is dead from then on. */
    @NoCaller
    LinkedPacket finish(String token, String pass, String language) throws Exception;
}
