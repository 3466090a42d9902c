package org.carequay.ui.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
import org.carequay.shared.PostalAddress;

/** Turns details into fields and back; what the fields do not show (a second address, a work phone) is kept. */
final class PatientFormMapper {
    private static final String US_SSN = "http://hl7.org/fhir/sid/us-ssn";

    private PatientFormMapper() {}

    static PatientForm fields(PatientDetails details) {
        PatientForm form = new PatientForm();
        form.setFamily(details.name().family());
        form.setGiven(String.join(" ", details.name().given()));
        form.setSuffix(details.name().suffix());
        form.setBirthDate(details.birthDate());
        form.setBirthDateEstimated(details.birthDateEstimated());
        form.setGender(details.gender());
        form.setMobile(value(first(details.telecom(), c -> is(c, "phone", "mobile"))));
        form.setHome(value(first(details.telecom(), c -> is(c, "phone", "home"))));
        form.setEmail(value(first(details.telecom(), c -> is(c, "email", null))));
        addressFields(form, first(details.address(), a -> true));
        Identifier ssn = first(details.identifier(), i -> i.type().equals("SS"));
        form.setSsn(ssn == null ? null : ssn.value());
        Identifier licence = first(details.identifier(), i -> i.type().equals("DL"));
        form.setLicence(licence == null ? null : licence.value());
        form.setLicenceState(licence == null ? null : licence.system());
        form.setLanguage(details.language());
        form.setReferralSource(details.referralSource());
        return form;
    }

    /** @param kept the details the fields were filled from, or null for a new patient */
    static PatientDetails details(PatientForm form, PatientDetails kept) {
        return new PatientDetails(
                new HumanName(form.getFamily(), words(form.getGiven()), form.getSuffix()),
                form.getBirthDate(),
                form.isBirthDateEstimated(),
                form.getGender(),
                telecom(form, kept == null ? List.of() : kept.telecom()),
                address(form, kept == null ? List.of() : kept.address()),
                identifier(form, kept == null ? List.of() : kept.identifier()),
                form.getLanguage(),
                form.getReferralSource());
    }

    private static void addressFields(PatientForm form, PostalAddress address) {
        if (address != null) {
            form.setLine1(address.line().isEmpty() ? null : address.line().get(0));
            form.setLine2(address.line().size() < 2 ? null : address.line().get(1));
            form.setCity(address.city());
            form.setState(address.state());
            form.setPostalCode(address.postalCode());
        }
    }

    private static List<ContactPoint> telecom(PatientForm form, List<ContactPoint> kept) {
        List<ContactPoint> all = new ArrayList<>();
        add(all, form.getMobile(), "phone", "mobile");
        add(all, form.getHome(), "phone", "home");
        add(all, form.getEmail(), "email", "home");
        List<ContactPoint> rest = new ArrayList<>(kept);
        rest.remove(first(kept, c -> is(c, "phone", "mobile")));
        rest.remove(first(kept, c -> is(c, "phone", "home")));
        rest.remove(first(kept, c -> is(c, "email", null)));
        all.addAll(rest);
        return all;
    }

    private static void add(List<ContactPoint> all, String value, String system, String use) {
        if (value != null) {
            all.add(new ContactPoint(system, value, use));
        }
    }

    private static List<PostalAddress> address(PatientForm form, List<PostalAddress> kept) {
        List<PostalAddress> all = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        if (form.getLine1() != null) {
            lines.add(form.getLine1());
        }
        if (form.getLine2() != null) {
            lines.add(form.getLine2());
        }
        boolean blank = lines.isEmpty() && form.getCity() == null && form.getState() == null;
        if (!blank || form.getPostalCode() != null) {
            all.add(new PostalAddress(lines, form.getCity(), form.getState(), form.getPostalCode()));
        }
        all.addAll(kept.subList(Math.min(1, kept.size()), kept.size()));
        return all;
    }

    private static List<Identifier> identifier(PatientForm form, List<Identifier> kept) {
        List<Identifier> all = new ArrayList<>();
        if (form.getSsn() != null) {
            all.add(new Identifier("SS", US_SSN, form.getSsn()));
        }
        if (form.getLicence() != null) {
            all.add(new Identifier("DL", form.getLicenceState(), form.getLicence()));
        }
        List<Identifier> rest = new ArrayList<>(kept);
        rest.remove(first(kept, i -> i.type().equals("SS")));
        rest.remove(first(kept, i -> i.type().equals("DL")));
        rest.removeIf(i -> i.type().equals("MR"));
        all.addAll(rest);
        return all;
    }

    private static boolean is(ContactPoint contact, String system, String use) {
        return contact.system().equals(system) && (use == null || use.equals(contact.use()));
    }

    private static String value(ContactPoint contact) {
        return contact == null ? null : contact.value();
    }

    private static List<String> words(String given) {
        return given == null ? List.of() : List.of(given.strip().split("\\s+"));
    }

    private static <T> T first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }
}
