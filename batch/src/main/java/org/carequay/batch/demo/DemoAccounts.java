package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.carequay.security.AccountId;
import org.carequay.security.AccountService;
import org.carequay.security.AccountService.AccountView;
import org.carequay.security.AccountService.NewAccount;
import org.carequay.security.AccountService.NewClient;
import org.carequay.security.Role;
import org.carequay.tenancy.ClinicView;

/** The demo's accounts and API clients; their password and secret come from the environment, never from a file. */
@Dependent
public class DemoAccounts {
    @Inject
    private AccountService accounts;

    /** Makes what is missing in the bound clinic; the patient's account bears that name. */
    void ensure(ClinicView clinic, String patientName) {
        Map<String, AccountId> known = inClinic();
        for (CSVRecord row : Table.read("accounts.csv")) {
            if (Table.words(row, "clinic").contains(clinic.code()) && !known.containsKey(row.get("email"))) {
                accounts.create(account(row, patientName));
            }
        }
        List<String> clients =
                accounts.all().stream().map(AccountView::clientId).toList();
        for (CSVRecord row : Table.read("api-clients.csv")) {
            if (row.get("clinic").equals(clinic.code()) && !clients.contains(row.get("id"))) {
                accounts.createClient(new NewClient(
                        row.get("id"),
                        DemoSettings.clientSecret(),
                        "API client " + row.get("id"),
                        Role.valueOf(row.get("role"))));
            }
        }
    }

    /** Makes the one account that has no clinic; for the system without a clinic. */
    void ensureSuperAdmin() {
        if (accounts.all().isEmpty()) {
            Table.read("accounts.csv").stream()
                    .filter(r -> Role.valueOf(r.get("role")) == Role.SUPER_ADMIN)
                    .forEach(r -> accounts.create(account(r, "")));
        }
    }

    /** The accounts of people in the bound clinic by e-mail. */
    Map<String, AccountId> inClinic() {
        Map<String, AccountId> found = new LinkedHashMap<>();
        accounts.all().stream().filter(a -> a.email() != null).forEach(a -> found.put(a.email(), a.id()));
        return found;
    }

    private static NewAccount account(CSVRecord row, String patientName) {
        String name = row.get("family").isEmpty() ? patientName : Cast.personName(row);
        return new NewAccount(row.get("email"), DemoSettings.password(), name, Role.valueOf(row.get("role")), "en");
    }
}
