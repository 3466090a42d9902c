package org.carequay.consent;

/** A packet that was handed over. @param token of its address, which is nowhere else */
public record HandedOver(PacketId id, String token) {
    /** Where it opens, below the address of the application. */
    public String path() {
        return "packet.xhtml?t=" + token;
    }
}
