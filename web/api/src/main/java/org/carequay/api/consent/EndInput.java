package org.carequay.api.consent;

/** Why a consent that was seen in that version is declined or revoked. */
public record EndInput(Long version, String reason) {}
