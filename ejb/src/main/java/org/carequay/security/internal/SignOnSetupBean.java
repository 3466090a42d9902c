package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Role;
import org.carequay.security.SignOn;
import org.carequay.security.SignOnRole;
import org.carequay.security.SignOnSetup;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.CurrentCaller;

/** {@link SignOnSetup} over one row per clinic. */
@Stateless
@PermitAll
@Local(SignOnSetup.class)
public class SignOnSetupBean implements SignOnSetup {
    private static final int MAX_LABEL = 80;
    private static final int MAX_ISSUER = 500;
    private static final int MAX_TEXT = 200;
    private static final int MAX_CLAIM = 100;
    private static final int MAX_MANY = 50;
    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    @Inject
    private SignOnRows rows;

    @Inject
    private ProviderClient provider;

    @Inject
    private StepUpService stepUp;

    @Inject
    private CurrentCaller caller;

    @Override
    public SignOn current() {
        return rows.current().orElse(SignOn.NONE);
    }

    @Override
    public SignOn change(SignOn wanted, String secret, StepUp proof) {
        check(wanted, secret);
        stepUp.check(proof);
        UUID clinic = caller.get().clinic().value();
        boolean written =
                wanted.version() == 0 ? rows.add(clinic, wanted, secret) : rows.change(clinic, wanted, secret);
        if (!written) {
            throw new StaleVersion(wanted.version(), current().version());
        }
        return current();
    }

    private void check(SignOn wanted, String secret) {
        InvalidInput.Check check = new InvalidInput.Check()
                .required("label", wanted.label())
                .maxLength("label", wanted.label(), MAX_LABEL)
                .required("issuer", wanted.issuer())
                .maxLength("issuer", wanted.issuer(), MAX_ISSUER)
                .required("clientId", wanted.clientId())
                .maxLength("clientId", wanted.clientId(), MAX_TEXT)
                .maxLength("secret", secret, MAX_TEXT)
                .that(wanted.version() > 0 || secret != null && !secret.isBlank(), "secret", "required")
                .required("domains", wanted.domains())
                .that(
                        wanted.domains().size() <= MAX_MANY
                                && wanted.domains().stream().allMatch(domain -> domain.matches(DOMAIN)),
                        "domains",
                        "not-a-domain")
                .maxLength("roleClaim", wanted.roleClaim(), MAX_CLAIM)
                .that(areTexts(wanted.acr()), "acr", "too-long");
        if (wanted.issuer() != null && !wanted.issuer().isBlank()) {
            check.that(isAllowed(wanted.issuer()), "issuer", "not-a-provider");
        }
        roles(check, wanted);
        check.done();
    }

    private static void roles(InvalidInput.Check check, SignOn wanted) {
        boolean mapped = wanted.roleClaim() != null && !wanted.roleClaim().isBlank();
        check.that(mapped || !wanted.provision(), "roleClaim", "required")
                .that(mapped == !wanted.roles().isEmpty(), "roles", mapped ? "required" : "roles-without-claim")
                .that(
                        wanted.roles().size() <= MAX_MANY
                                && areTexts(wanted.roles().stream()
                                        .map(SignOnRole::value)
                                        .toList()),
                        "roles",
                        "too-long")
                .that(wanted.roles().stream().allMatch(SignOnSetupBean::isMappable), "roles", "beyond-ceiling");
    }

    private static boolean isMappable(SignOnRole each) {
        return each.role().isStaff()
                && each.role() != Role.SUPER_ADMIN
                && each.role().ceiling().containsAll(each.keys());
    }

    private static boolean areTexts(List<String> texts) {
        return texts.size() <= MAX_MANY
                && texts.stream().allMatch(text -> !text.isBlank() && text.length() <= MAX_TEXT);
    }

    private boolean isAllowed(String issuer) {
        try {
            URI address = new URI(issuer);
            return address.getQuery() == null && address.getFragment() == null && provider.allows(address);
        } catch (java.net.URISyntaxException wrong) {
            return false;
        }
    }
}
