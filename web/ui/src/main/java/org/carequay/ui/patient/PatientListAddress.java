package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientFilter;
import org.carequay.ui.shell.SealedText;

/**
 * The part of the list's address after the question mark: filters and order in the clear, what was typed sealed. Whatever in
 * it is no filter counts as not given.
 */
@RequestScoped
public class PatientListAddress {
    private static final String ACTIVE = "active";
    private static final String INACTIVE = "inactive";
    private static final int OLDEST = 200;
    private final HttpServletRequest request;
    private final SealedText sealed;

    protected PatientListAddress() {
        this(null, null);
    }

    @Inject
    public PatientListAddress(HttpServletRequest request, SealedText sealed) {
        this.request = request;
        this.sealed = sealed;
    }

    /** What was typed when this address was made, or null. */
    public String text() {
        String key = request.getParameter("s");
        return key == null ? null : sealed.open(key);
    }

    public PatientFilter filter() {
        String status = request.getParameter("status");
        Boolean active = ACTIVE.equals(status) ? Boolean.TRUE : INACTIVE.equals(status) ? Boolean.FALSE : null;
        return new PatientFilter(active, gender(request.getParameter("sex")), years("ageFrom"), years("ageTo"));
    }

    /** The order as services name it, or null. */
    public String sort() {
        return request.getParameter("sort");
    }

    /** The address that shows the same list again; empty for the whole list. */
    public String of(String text, PatientFilter filter, String sort) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "s", text == null || text.isBlank() ? null : sealed.seal(text));
        put(parts, "status", filter.active() == null ? null : filter.active() ? ACTIVE : INACTIVE);
        put(parts, "sex", filter.gender() == null ? null : filter.gender().code());
        put(parts, "ageFrom", filter.ageFrom());
        put(parts, "ageTo", filter.ageTo());
        put(parts, "sort", sort);
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> parts, String name, Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static AdministrativeGender gender(String typed) {
        return typed == null
                ? null
                : Arrays.stream(AdministrativeGender.values())
                        .filter(gender -> gender.code().equals(typed.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
    }

    private Integer years(String name) {
        String typed = request.getParameter(name);
        boolean number = typed != null && typed.matches("[0-9]{1,3}");
        return number ? Integer.valueOf(Math.min(OLDEST, Integer.parseInt(typed))) : null;
    }
}
