package org.carequay.consent;

/** How a patient comes to a packet; it is also how it is made sure who they are. */
public enum PacketWay {
    /** Staff, who know who stands before them, hand over the clinic's tablet. */
    TABLET,
    /** By a link that was sent to them, and their birth date. */
    LINK,
    /** In the portal, and with their password once more. */
    PORTAL
}
