package org.carequay.ui.patient;

import java.io.Serializable;
import org.carequay.patient.AdministrativeGender;

/** What the fields of registration and of the record's sections hold, as typed; dates in any usual form. */
public class PatientForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String family;
    private String given;
    private String suffix;
    private String birthDate;
    private boolean birthDateEstimated;
    private AdministrativeGender gender;
    private String mobile;
    private String home;
    private String work;
    private String email;
    private String line1;
    private String line2;
    private String city;
    private String state;
    private String postalCode;
    private String ssn;
    private String licence;
    private String licenceState;
    private String language = "en";
    private String referralSource;
    private SelfForm self = new SelfForm();
    private WishesForm wishes = new WishesForm();

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getSuffix() {
        return suffix;
    }

    public void setSuffix(String suffix) {
        this.suffix = suffix;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public boolean isBirthDateEstimated() {
        return birthDateEstimated;
    }

    public void setBirthDateEstimated(boolean birthDateEstimated) {
        this.birthDateEstimated = birthDateEstimated;
    }

    public AdministrativeGender getGender() {
        return gender;
    }

    public void setGender(AdministrativeGender gender) {
        this.gender = gender;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getHome() {
        return home;
    }

    public void setHome(String home) {
        this.home = home;
    }

    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLine1() {
        return line1;
    }

    public void setLine1(String line1) {
        this.line1 = line1;
    }

    public String getLine2() {
        return line2;
    }

    public void setLine2(String line2) {
        this.line2 = line2;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getSsn() {
        return ssn;
    }

    public void setSsn(String ssn) {
        this.ssn = ssn;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getLicenceState() {
        return licenceState;
    }

    public void setLicenceState(String licenceState) {
        this.licenceState = licenceState;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getReferralSource() {
        return referralSource;
    }

    public void setReferralSource(String referralSource) {
        this.referralSource = referralSource;
    }

    public SelfForm getSelf() {
        return self;
    }

    public void setSelf(SelfForm self) {
        this.self = self;
    }

    public WishesForm getWishes() {
        return wishes;
    }

    public void setWishes(WishesForm wishes) {
        this.wishes = wishes;
    }
}
