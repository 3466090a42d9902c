package org.carequay.ui.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.Demographics;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.TypedDate;
import org.carequay.shared.PostalAddress;

/** Turns details into fields and back; what the fields do not show (a second address, a work phone) is kept. */
final class PatientFormMapper {
    private static final String US_SSN = "http://hl7.org/fhir/sid/us-ssn";

    private PatientFormMapper() {}

    static PatientForm fields(PatientDetails details, DayText days) {
        PatientForm form = new PatientForm();
        form.setFamily(details.name().family());
        form.setGiven(String.join(" ", details.name().given()));
        form.setSuffix(details.name().suffix());
        form.setBirthDate(days.of(details.birthDate()));
        form.setBirthDateEstimated(details.birthDateEstimated());
        form.setGender(details.gender());
        form.setMobile(value(first(details.telecom(), c -> is(c, "phone", "mobile"))));
        form.setHome(value(first(details.telecom(), c -> is(c, "phone", "home"))));
        form.setWork(value(first(details.telecom(), c -> is(c, "phone", "work"))));
        form.setEmail(value(first(details.telecom(), c -> is(c, "email", null))));
        addressFields(form, first(details.address(), a -> true));
        Identifier ssn = first(details.identifier(), i -> i.type().equals("SS"));
        form.setSsn(ssn == null ? null : ssn.value());
        Identifier licence = first(details.identifier(), i -> i.type().equals("DL"));
        form.setLicence(licence == null ? null : licence.value());
        form.setLicenceState(licence == null ? null : licence.system());
        form.setLanguage(details.language());
        form.setReferralSource(details.referralSource());
        form.setWishes(WishesMapper.fields(details.communication()));
        form.setSelf(SelfMapper.fields(details, days));
        return form;
    }

    /**
     * @param kept the details the fields were filled from, or null for a new patient
     * @param today the clinic's day, from which ages and short years count
     */
    static PatientDetails details(PatientForm form, PatientDetails kept, LocalDate today) {
        Optional<TypedDate> born = TypedDate.parse(form.getBirthDate(), today);
        SelfForm self = form.getSelf();
        return new PatientDetails(
                new HumanName(form.getFamily(), words(form.getGiven()), form.getSuffix()),
                born.map(TypedDate::day).orElse(null),
                form.isBirthDateEstimated() || born.map(TypedDate::estimated).orElse(false),
                form.getGender(),
                telecom(form, kept == null ? List.of() : kept.telecom()),
                address(form, kept == null ? List.of() : kept.address()),
                identifier(form, kept == null ? List.of() : kept.identifier()),
                WishesMapper.communication(
                        form.getLanguage(), form.getWishes(), kept == null ? null : kept.communication()),
                form.getReferralSource(),
                SelfMapper.otherNames(self, kept == null ? List.of() : kept.otherName()),
                new Demographics(self.getPronouns(), List.of(self.getRace()), self.getEthnicity()),
                SelfMapper.standing(self, today));
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
        List<ContactPoint> rest = new ArrayList<>(kept);
        add(all, form.getMobile(), "phone", "mobile", rest);
        add(all, form.getHome(), "phone", "home", rest);
        add(all, form.getEmail(), "email", null, rest);
        add(all, form.getWork(), "phone", "work", rest);
        all.addAll(rest);
        return all;
    }

    /** Takes the field's point out of the rest; one that stays the same keeps its use and rank. */
    private static void add(List<ContactPoint> all, String value, String system, String use, List<ContactPoint> rest) {
        ContactPoint before = first(rest, c -> is(c, system, use));
        rest.remove(before);
        if (value != null) {
            String kept = before == null ? (use == null ? "home" : use) : before.use();
            all.add(new ContactPoint(system, value, kept, before == null ? null : before.rank()));
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
            PostalAddress before = kept.isEmpty() ? null : kept.get(0);
            all.add(new PostalAddress(
                    lines,
                    form.getCity(),
                    form.getState(),
                    form.getPostalCode(),
                    before == null ? null : before.use(),
                    before == null ? null : before.period()));
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
