package org.carequay.ui.admin;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.carequay.security.ClinicProfile;
import org.carequay.shared.PostalAddress;

/** The fields of a clinic's profile while they are written. */
public class ClinicProfileForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private long version;
    private String name;
    private String legalName;
    private String tin;
    private String phone;
    private String zone = "America/New_York";
    private String locale = "en-US";
    private String line;
    private String city;
    private String state;
    private String zip;

    static ClinicProfileForm of(ClinicProfile profile) {
        ClinicProfileForm form = new ClinicProfileForm();
        form.version = profile.version();
        form.name = profile.name();
        form.legalName = profile.legalName();
        form.tin = profile.tin();
        form.phone = profile.phone();
        form.zone = profile.zone().getId();
        form.locale = profile.locale();
        form.line = String.join(", ", profile.address().line());
        form.city = profile.address().city();
        form.state = profile.address().state();
        form.zip = profile.address().postalCode();
        return form;
    }

    ClinicProfile profile() {
        return new ClinicProfile(
                version, name, legalName, tin, phone, known(zone), locale, address(line, city, state, zip));
    }

    /** Null for what is no zone. */
    private static ZoneId known(String zone) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    static PostalAddress address(String line, String city, String state, String zip) {
        List<String> lines = Stream.ofNullable(line)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        return new PostalAddress(lines, city, state, zip);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLegalName() {
        return legalName;
    }

    public void setLegalName(String legalName) {
        this.legalName = legalName;
    }

    public String getTin() {
        return tin;
    }

    public void setTin(String tin) {
        this.tin = tin;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
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

    public String getZip() {
        return zip;
    }

    public void setZip(String zip) {
        this.zip = zip;
    }
}
