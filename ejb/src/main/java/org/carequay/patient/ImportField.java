package org.carequay.patient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of an imported file can be. {@link #key} is its name in mappings and reports; the words are headings by which
 * it is suggested, in lower case and without anything but letters and digits.
 */
public enum ImportField {
    SOURCE_ID("source.id", "id", "patientid", "recordid", "mrn", "chartno", "chartnumber", "accountno", "externalid"),
    FAMILY("name.family", "last", "lastname", "family", "familyname", "surname", "apellido", "apellidos"),
    GIVEN("name.given", "first", "firstname", "given", "givenname", "givennames", "nombre", "nombres"),
    MIDDLE("name.middle", "middle", "middlename", "middleinitial", "mi", "segundonombre"),
    SUFFIX("name.suffix", "suffix", "namesuffix", "sufijo"),
    BIRTH_DATE("birthDate", "birthdate", "dateofbirth", "dob", "birthday", "fechadenacimiento", "nacimiento"),
    GENDER("gender", "gender", "sex", "sexo"),
    MOBILE("phone.mobile", "mobile", "mobilephone", "cell", "cellphone", "phone", "phonenumber", "celular", "telefono"),
    HOME_PHONE("phone.home", "homephone", "phonehome", "home", "telefonocasa"),
    WORK_PHONE("phone.work", "workphone", "phonework", "businessphone", "telefonotrabajo"),
    EMAIL("email", "email", "emailaddress", "mail", "correo", "correoelectronico"),
    LINE1("address.line1", "address", "address1", "addressline1", "street", "streetaddress", "direccion", "calle"),
    LINE2("address.line2", "address2", "addressline2", "apt", "apartment", "unit", "apartamento"),
    CITY("address.city", "city", "town", "ciudad"),
    STATE("address.state", "state", "province", "estado"),
    POSTAL_CODE("address.postalCode", "zip", "zipcode", "postalcode", "postcode", "codigopostal"),
    SSN("identifier.SS", "ssn", "socialsecurity", "socialsecuritynumber", "socsecid", "segurosocial"),
    LICENSE("identifier.DL", "drivers", "driverslicense", "driverlicense", "license", "dl", "licencia"),
    LICENSE_STATE("identifier.DL.state", "licensestate", "dlstate"),
    PASSPORT("identifier.PPN", "passport", "passportnumber", "pasaporte"),
    LANGUAGE("language", "language", "lang", "preferredlanguage", "idioma"),
    RACE("race", "race", "raza"),
    ETHNICITY("ethnicity", "ethnicity", "ethnicgroup", "etnia", "etnicidad"),
    DECEASED("deceased", "deceaseddate", "dateofdeath", "deathdate", "dod", "fechadedefuncion"),
    REFERRAL_SOURCE("referralSource", "referral", "referralsource", "referredby", "referidopor"),
    PAYER("coverage.payer", "insurance", "insurer", "payer", "insurancename", "primaryinsurance", "carrier", "seguro"),
    MEMBER_ID("coverage.memberId", "memberid", "policyno", "policynumber", "subscriberid", "insuranceid", "poliza"),
    GROUP_NUMBER("coverage.groupNumber", "groupno", "groupnumber", "groupid", "grupo"),
    EMERGENCY_NAME("contact.name", "emergencycontact", "emergencyname", "emergencycontactname", "contactodeemergencia"),
    EMERGENCY_PHONE("contact.phone", "emergencyphone", "emergencycontactphone", "telefonodeemergencia"),
    EMERGENCY_RELATION(
            "contact.relation", "emergencyrelation", "emergencycontactrelation", "relationship", "parentesco");

    /** What every file must hold. */
    public static final Set<ImportField> REQUIRED = Set.of(FAMILY, GIVEN, BIRTH_DATE);

    private final String key;
    private final Set<String> words;

    ImportField(String key, String... words) {
        this.key = key;
        this.words = Set.of(words);
    }

    public String key() {
        return key;
    }

    public static Optional<ImportField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** What a column with that heading probably is. */
    public static Optional<ImportField> suggestedBy(String heading) {
        String word =
                PatientWords.of(heading).stream().reduce("", String::concat).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.words.contains(word))
                .findFirst();
    }
}
