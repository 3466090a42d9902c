package org.carequay.patient.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientView;
import org.carequay.patient.PatientWords;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.InstantColumn;
import org.carequay.tenancy.LinesConverter;
import org.carequay.tenancy.VersionedRow;

/**
 * A person under care in one clinic, from registration on. The record number is given once and never changes; everything
 * else is edited as a whole, and what did not change keeps its row.
 */
@Entity
@Table(name = "patient")
public class Patient extends VersionedRow {
    private String mrn;
    private boolean active;
    private String family;

    @Convert(converter = LinesConverter.class)
    private List<String> given;

    private String suffix;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "birth_date_estimated")
    private boolean birthDateEstimated;

    @Enumerated(EnumType.STRING)
    private AdministrativeGender gender;

    private String language;

    @Column(name = "referral_source")
    private String referralSource;

    private String phone;
    private String city;

    @Column(name = "family_sort")
    private String familySort;

    @Column(name = "given_sort")
    private String givenSort;

    @Column(name = "changed_at")
    @Convert(converter = InstantColumn.class)
    private Instant changedAt;

    @OneToMany(mappedBy = "patient", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PatientTelecom> telecom = new ArrayList<>();

    @OneToMany(mappedBy = "patient", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PatientAddress> address = new ArrayList<>();

    @OneToMany(mappedBy = "patient", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<PatientIdentifier> identifier = new ArrayList<>();

    protected Patient() {}

    public Patient(Mrn mrn) {
        this.mrn = mrn.value();
        this.active = true;
    }

    /**
     * Takes over what registration or editing says. Identifiers come sealed; {@code details} only names the masked ones
     * that stay.
     */
    public void describe(PatientDetails details, List<SealedIdentifier> sealed, Instant now) {
        HumanName name = details.name();
        family = name.family().strip();
        given = name.given().stream().map(String::strip).toList();
        suffix = blankToNull(name.suffix());
        familySort = PatientWords.sortKey(family);
        givenSort = PatientWords.sortKey(String.join(" ", given));
        birthDate = details.birthDate();
        birthDateEstimated = details.birthDateEstimated();
        gender = details.gender() == null ? AdministrativeGender.UNKNOWN : details.gender();
        language = details.language() == null ? "en" : details.language().toLowerCase(Locale.ROOT);
        referralSource = blankToNull(details.referralSource());
        reach(details.telecom());
        liveAt(details.address());
        identify(sealed, details.identifier());
        changedAt = now;
    }

    private void reach(List<ContactPoint> points) {
        telecom.removeIf(
                kept -> kept.position() >= points.size() || !kept.shown().equals(points.get(kept.position())));
        for (int i = 0; i < points.size(); i++) {
            int position = i;
            if (telecom.stream().noneMatch(kept -> kept.position() == position)) {
                telecom.add(new PatientTelecom(this, position, points.get(position)));
            }
        }
        telecom.sort(Comparator.comparingInt(PatientTelecom::position));
        phone = telecom.stream()
                .filter(PatientTelecom::isPhone)
                .map(kept -> Phone.shown(kept.shown().value()))
                .findFirst()
                .orElse(null);
    }

    private void liveAt(List<PostalAddress> addresses) {
        address.removeIf(
                kept -> kept.position() >= addresses.size() || !kept.shown().equals(addresses.get(kept.position())));
        for (int i = 0; i < addresses.size(); i++) {
            int position = i;
            if (address.stream().noneMatch(kept -> kept.position() == position)) {
                address.add(new PatientAddress(this, position, addresses.get(position)));
            }
        }
        city = addresses.isEmpty() ? null : addresses.get(0).city();
    }

    private void identify(List<SealedIdentifier> sealed, List<Identifier> named) {
        identifier.removeIf(kept ->
                named.stream().noneMatch(kept::shownAs) && sealed.stream().noneMatch(kept::sameAs));
        sealed.stream()
                .filter(next -> identifier.stream().noneMatch(kept -> kept.sameAs(next)))
                .forEach(next -> identifier.add(new PatientIdentifier(this, next)));
    }

    /** Whether a masked number names one that is kept. */
    public boolean keeps(Identifier masked) {
        return identifier.stream().anyMatch(kept -> kept.shownAs(masked));
    }

    /** All words this patient is found by. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>(PatientWords.of(family));
        given.forEach(name -> words.addAll(PatientWords.of(name)));
        words.add(mrn);
        words.add(new Mrn(mrn).spoken());
        words.add(birthDate.toString());
        for (PatientTelecom point : telecom) {
            words.add(point.normal());
            if (point.isPhone() && point.normal().length() == 10) {
                words.add(point.normal().substring(3));
            }
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    public PatientView view() {
        PatientDetails details = new PatientDetails(
                name(),
                birthDate,
                birthDateEstimated,
                gender,
                telecom.stream().map(PatientTelecom::shown).toList(),
                address.stream().map(PatientAddress::shown).toList(),
                identifier.stream().map(PatientIdentifier::shown).toList(),
                language,
                referralSource);
        return new PatientView(new PatientId(id()), version(), mrn, active, details);
    }

    public HumanName name() {
        return new HumanName(family, given, suffix);
    }

    public String mrn() {
        return mrn;
    }

    public String phone() {
        return phone;
    }

    private static String blankToNull(String text) {
        return Objects.toString(text, "").isBlank() ? null : text.strip();
    }
}
