package org.carequay.patient.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.OptIn;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientView;
import org.carequay.patient.PatientWords;
import org.carequay.shared.DomainRefusal;
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
    /** Family name of those whom nobody knows. */
    static final String UNIDENTIFIED = "Unidentified";

    private String mrn;
    private boolean active;

    @Column(name = "merged_into")
    private UUID mergedInto;

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

    @Embedded
    private PatientTraits traits;

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

    @OneToMany(mappedBy = "patient", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PatientName> otherName = new ArrayList<>();

    @OneToMany(mappedBy = "patient", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<PatientOptIn> optIn = new ArrayList<>();

    @Column(name = "photo_document_id")
    private UUID photo;

    protected Patient() {}

    public Patient(Mrn mrn) {
        this.mrn = mrn.value();
        this.active = true;
    }

    /**
     * Takes over what registration or editing says. Identifiers come sealed; {@code details} only names the masked ones
     * that stay.
     */
    public void describe(PatientDetails details, List<SealedIdentifier> sealed, Recorded recorded) {
        traits = PatientTraits.of(details);
        callBy(details.name());
        birthDate = details.birthDate();
        birthDateEstimated = details.birthDateEstimated() || details.standing().unidentified();
        gender = details.gender() == null ? AdministrativeGender.UNKNOWN : details.gender();
        referralSource = blankToNull(details.referralSource());
        List<HumanName> names =
                details.otherName().stream().map(PatientName::normal).toList();
        Positioned.replace(otherName, names, PatientName::shown, i -> new PatientName(this, i, names.get(i)));
        reach(details.telecom().stream().map(PatientTelecom::asKept).toList());
        List<PostalAddress> places = details.address();
        Positioned.replace(address, places, PatientAddress::shown, i -> new PatientAddress(this, i, places.get(i)));
        city = places.isEmpty() ? null : places.get(0).city();
        identify(sealed, details.identifier());
        details.communication().optIn().forEach(word -> takeDown(word, recorded));
        changedAt = recorded.at();
    }

    /** The official name; somebody unidentified without one is called by the record number. */
    private void callBy(HumanName said) {
        HumanName name = PatientName.normal(said == null ? new HumanName("", List.of(), null) : said);
        family = name.family().isEmpty() ? UNIDENTIFIED : name.family();
        given = name.given().isEmpty() ? List.of(mrn) : name.given();
        suffix = name.suffix();
        familySort = PatientWords.sortKey(family);
        givenSort = PatientWords.sortKey(String.join(" ", given));
    }

    private void reach(List<ContactPoint> points) {
        Positioned.replace(telecom, points, PatientTelecom::shown, i -> new PatientTelecom(this, i, points.get(i)));
        phone = telecom.stream()
                .filter(PatientTelecom::isPhone)
                .min(Comparator.comparingInt(PatientTelecom::turn))
                .map(kept -> kept.shown().value())
                .orElse(null);
    }

    /**
     * The patient's own word on a channel. It makes a new version of the record, so that whoever edits an older one, in which it
     * is missing, cannot take it back unseen.
     */
    public void hear(OptIn word, Recorded recorded) {
        if (takeDown(word, recorded)) {
            changedAt = recorded.at();
        }
    }

    /** Adds the word, unless that is what the newest one on its channel says. @return whether it was added */
    private boolean takeDown(OptIn word, Recorded recorded) {
        return newestWords().stream().noneMatch(word::saysTheSame) && optIn.add(new PatientOptIn(this, word, recorded));
    }

    /** The newest word on each channel. */
    private List<OptIn> newestWords() {
        Map<ContactChannel, OptIn> newest = new EnumMap<>(ContactChannel.class);
        optIn.forEach(kept -> newest.put(kept.channel(), kept.shown()));
        return List.copyOf(newest.values());
    }

    /** Every word, the newest first. */
    public List<OptIn> optInHistory() {
        List<OptIn> all =
                new ArrayList<>(optIn.stream().map(PatientOptIn::shown).toList());
        Collections.reverse(all);
        return List.copyOf(all);
    }

    /** Makes a document the photo; null takes it away. */
    public void show(UUID document, Instant now) {
        photo = document;
        changedAt = now;
    }

    private void identify(List<SealedIdentifier> sealed, List<Identifier> named) {
        identifier.removeIf(kept ->
                named.stream().noneMatch(kept::isMaskedAs) && sealed.stream().noneMatch(kept::holds));
        sealed.stream()
                .filter(next -> identifier.stream().noneMatch(kept -> kept.sameNumber(next)))
                .forEach(next -> identifier.add(new PatientIdentifier(this, next)));
    }

    /** Whether a masked number names one that is kept. */
    public boolean keeps(Identifier masked) {
        return identifier.stream().anyMatch(kept -> kept.isMaskedAs(masked));
    }

    /** The identifiers as they are kept. */
    public List<SealedIdentifier> sealedIdentifiers() {
        return identifier.stream().map(PatientIdentifier::sealed).toList();
    }

    /** @throws DomainRefusal {@code patient-merged} when another record stands for this one */
    public void expectStanding() {
        if (mergedInto != null) {
            throw new DomainRefusal("patient-merged");
        }
    }

    /** @param open reads what is kept encrypted and shown in the clear */
    public PatientView view(Function<SealedIdentifier, String> open) {
        PatientDetails details = new PatientDetails(
                name(),
                birthDate,
                birthDateEstimated,
                gender,
                telecom.stream().map(PatientTelecom::shown).toList(),
                address.stream().map(PatientAddress::shown).toList(),
                sealedIdentifiers().stream().map(one -> one.shown(open)).toList(),
                traits.communication(newestWords()),
                referralSource,
                otherName.stream().map(PatientName::shown).toList(),
                traits.demographics(),
                traits.standing());
        return new PatientView(new PatientId(id()), version(), mrn, active, PatientId.of(mergedInto), details, photo);
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
