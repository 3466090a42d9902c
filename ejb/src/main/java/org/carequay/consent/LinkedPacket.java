package org.carequay.consent;

import java.util.List;

/**
 * A packet as whoever goes through it sees it.
 *
 * @param pass secret for the steps that follow, told once when it is opened; else null
 * @param patient their name, as they are spoken to
 * @param minor whether somebody else has to sign for them
 * @param details what is on record about them, label by label
 * @param detailsRight their answer, or null
 */
public record LinkedPacket(
        String pass,
        PacketWay way,
        String clinic,
        String phone,
        String patient,
        boolean minor,
        List<Detail> details,
        Boolean detailsRight,
        String detailsNote,
        List<Paper> papers,
        boolean finished) {
    public LinkedPacket {
        details = List.copyOf(details);
        papers = List.copyOf(papers);
    }

    /** What a detail on record is about. */
    public enum Label {
        NAME,
        BIRTH_DATE,
        ADDRESS,
        PHONE,
        EMAIL,
        COVERAGE
    }

    /** One detail; several of a label follow each other. */
    public record Detail(Label label, String text) {}

    /** One thing to agree to. */
    public record Paper(ConsentId id, String title, ConsentStatus status, boolean blocking) {}
}
