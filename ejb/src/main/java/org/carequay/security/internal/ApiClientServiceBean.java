package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.ApiClientService;
import org.carequay.security.Role;
import org.carequay.security.SecretTokens;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** {@link ApiClientService} over the database's functions. */
@Stateless
@PermitAll
@Local(ApiClientService.class)
public class ApiClientServiceBean implements ApiClientService {
    private static final String CREATE = "select account_create(?, ?, null, ?, ?, ?, ?, 'en')";
    private static final String ROTATE = "select client_rotate(?, ?) as done";
    private static final String END = "select account_end(?) as done";
    private static final String CLINIC = "select code from clinic where id = bound_clinic()";
    private static final int MAX_NAME = 120;
    private static final int UUID_LENGTH = 32;
    private static final int ID_PART = 12;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AccountRows rows;

    @Inject
    private StepUpService stepUp;

    @Override
    public List<ApiClientView> all() {
        return rows.clients();
    }

    @Override
    public Issued create(String name, Role role, StepUp proof) {
        new InvalidInput.Check()
                .required("name", name)
                .maxLength("name", name, MAX_NAME)
                .required("role", role)
                .that(role == null || role.isStaff() && role != Role.SUPER_ADMIN, "role", "unknown-value")
                .done();
        stepUp.check(proof);
        UUID id = Ids.next();
        String secret = SecretTokens.next();
        String code = sql.first(CLINIC, row -> row.getString("code")).orElseThrow();
        String own =
                id.toString().replace("-", "").substring(UUID_LENGTH - ID_PART).toLowerCase(Locale.ROOT);
        sql.first(
                CREATE,
                row -> "",
                caller.get().clinic().value(),
                id,
                code + "-" + own,
                ClientSecrets.hash(secret),
                name.strip(),
                role);
        return new Issued(get(new AccountId(id)), secret);
    }

    @Override
    public Issued rotate(AccountId client, StepUp proof) {
        if (!get(client).active()) {
            throw new DomainRefusal("client-revoked");
        }
        stepUp.check(proof);
        String secret = SecretTokens.next();
        sql.first(ROTATE, row -> row.getBoolean("done"), client.value(), ClientSecrets.hash(secret));
        return new Issued(get(client), secret);
    }

    @Override
    public ApiClientView revoke(AccountId client, StepUp proof) {
        get(client);
        stepUp.check(proof);
        sql.first(END, row -> row.getBoolean("done"), client.value());
        return get(client);
    }

    private ApiClientView get(AccountId client) {
        return rows.client(client).orElseThrow(() -> new NotFound("client"));
    }
}
