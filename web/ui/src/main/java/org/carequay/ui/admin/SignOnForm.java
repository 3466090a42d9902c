package org.carequay.ui.admin;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.security.SignOn;
import org.carequay.security.SignOnRole;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** A clinic's single sign-on as it is typed: lists with one on each line, roles as {@code value = ROLE key key}. */
public class SignOnForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final long version;
    private boolean enabled;
    private String label;
    private String issuer;
    private String clientId;
    private String secret;
    private String domains;
    private String roleClaim;
    private String roles;
    private boolean provision;
    private boolean staffOnly;
    private boolean trustFactor;
    private String acr;

    private SignOnForm(long version) {
        this.version = version;
    }

    static SignOnForm of(SignOn known) {
        SignOnForm form = new SignOnForm(known.version());
        form.enabled = known.enabled();
        form.label = known.label();
        form.issuer = known.issuer();
        form.clientId = known.clientId();
        form.domains = String.join("\n", known.domains());
        form.roleClaim = known.roleClaim();
        form.roles = known.roles().stream().map(SignOnForm::line).collect(Collectors.joining("\n"));
        form.provision = known.provision();
        form.staffOnly = known.staffOnly();
        form.trustFactor = known.trustFactor();
        form.acr = String.join("\n", known.acr());
        return form;
    }

    /** @throws InvalidInput at {@code roles}: {@code role-line} */
    SignOn command() {
        return new SignOn(
                version,
                enabled,
                stripped(label),
                stripped(issuer),
                stripped(clientId),
                lines(domains).stream()
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .toList(),
                stripped(roleClaim),
                lines(roles).stream().map(SignOnForm::role).toList(),
                provision,
                staffOnly,
                trustFactor,
                lines(acr));
    }

    /** What was typed, once; null: the one there is stays. */
    String takeSecret() {
        String typed = secret == null || secret.isBlank() ? null : secret;
        secret = null;
        return typed;
    }

    private static String line(SignOnRole role) {
        String keys = role.keys().stream().map(Permission::key).sorted().collect(Collectors.joining(" "));
        return (role.value() + " = " + role.role() + " " + keys).strip();
    }

    private static SignOnRole role(String line) {
        int sign = line.lastIndexOf('=');
        try {
            String[] words = line.substring(sign + 1).strip().split("[\\s,]+");
            Set<Permission> keys = EnumSet.noneOf(Permission.class);
            Arrays.stream(words).skip(1).map(Permission::of).forEach(keys::add);
            return new SignOnRole(
                    line.substring(0, Math.max(sign, 0)).strip(),
                    Role.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    keys);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("invalid", List.of(new Violation("roles", "role-line")));
        }
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getDomains() {
        return domains;
    }

    public void setDomains(String domains) {
        this.domains = domains;
    }

    public String getRoleClaim() {
        return roleClaim;
    }

    public void setRoleClaim(String roleClaim) {
        this.roleClaim = roleClaim;
    }

    public String getRoles() {
        return roles;
    }

    public void setRoles(String roles) {
        this.roles = roles;
    }

    public boolean isProvision() {
        return provision;
    }

    public void setProvision(boolean provision) {
        this.provision = provision;
    }

    public boolean isStaffOnly() {
        return staffOnly;
    }

    public void setStaffOnly(boolean staffOnly) {
        this.staffOnly = staffOnly;
    }

    public boolean isTrustFactor() {
        return trustFactor;
    }

    public void setTrustFactor(boolean trustFactor) {
        this.trustFactor = trustFactor;
    }

    public String getAcr() {
        return acr;
    }

    public void setAcr(String acr) {
        this.acr = acr;
    }

    /** Never goes back to the browser. */
    public String getSecret() {
        return null;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
