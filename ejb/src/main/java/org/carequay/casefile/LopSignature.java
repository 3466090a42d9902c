package org.carequay.casefile;

/**
 * Command: a party signs. Method {@code click} (signed in and agreed), {@code type} or {@code paper scan}; ip and user agent
 * of the request, null for paper.
 */
public record LopSignature(LopView.Party party, String name, String method, String ip, String userAgent) {}
