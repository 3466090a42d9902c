package org.carequay.ui.shell;

import org.carequay.ui.security.SignedInUser;

/** Where a person starts after signing in. */
final class Homes {
    static final String LOGIN = "/login.xhtml";
    static final String CHOOSE_CLINIC = "/choose-clinic.xhtml";
    static final String NEW_CLINIC = "/new-clinic.xhtml";

    private Homes() {}

    static String of(SignedInUser user) {
        if (!user.isSignedIn()) {
            return LOGIN;
        }
        return switch (user.getRole()) {
            case "PATIENT" -> "/portal/home.xhtml";
            case "ATTORNEY" -> "/counsel/home.xhtml";
            case "REFERRING_PROVIDER" -> "/referrals/home.xhtml";
            default -> mustChoose(user) ? CHOOSE_CLINIC : "/app/dashboard.xhtml";
        };
    }

    /** A super admin acts inside one clinic, and has not chosen it yet. */
    static boolean mustChoose(SignedInUser user) {
        return "SUPER_ADMIN".equals(user.getRole()) && user.getClinicName() == null;
    }
}
