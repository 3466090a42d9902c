package org.carequay.patient.model;

import org.carequay.patient.PatientWords;

/** A phone number: ten digits of the North American plan, or an international one that starts with {@code +}. */
public final class Phone {
    private Phone() {}

    public static boolean valid(String typed) {
        String digits = PatientWords.digits(typed);
        return international(typed)
                ? digits.length() >= 8 && digits.length() <= 15
                : digits.matches("[2-9][0-9]{9}") && typed.matches("[0-9+() .\\-]+");
    }

    /** As lists show it: {@code (212) 555-0134}; an international number as it was typed. */
    public static String shown(String typed) {
        String digits = PatientWords.digits(typed);
        return digits.length() == 10
                ? "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6)
                : typed.strip();
    }

    private static boolean international(String typed) {
        return typed.strip().matches("\\+(?!1[ (.\\-0-9])[0-9() .\\-]+");
    }
}
