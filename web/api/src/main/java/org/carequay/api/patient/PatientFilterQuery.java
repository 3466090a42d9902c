package org.carequay.api.patient;

import jakarta.ws.rs.QueryParam;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientFilter;
import org.carequay.shared.InvalidInput;

/** What narrows a list of patients: {@code active} true or false, {@code gender}, {@code ageFrom} and {@code ageTo} in years. */
public class PatientFilterQuery {
    private static final int OLDEST = 200;

    @QueryParam("active")
    private String active;

    @QueryParam("gender")
    private AdministrativeGender gender;

    @QueryParam("ageFrom")
    private Integer ageFrom;

    @QueryParam("ageTo")
    private Integer ageTo;

    /** @throws InvalidInput for a value that no patient can have */
    PatientFilter filter() {
        new InvalidInput.Check()
                .that(active == null || active.equals("true") || active.equals("false"), "active", "unknown-value")
                .that(isAge(ageFrom), "ageFrom", "not-valid")
                .that(isAge(ageTo), "ageTo", "not-valid")
                .done();
        return new PatientFilter(active == null ? null : Boolean.valueOf(active), gender, ageFrom, ageTo);
    }

    private static boolean isAge(Integer years) {
        return years == null || years >= 0 && years <= OLDEST;
    }
}
