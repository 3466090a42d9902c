package org.carequay.batch.demo;

import java.time.ZoneId;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.carequay.casefile.FirmView;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.security.AccountId;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.SiteId;

/**
 * Who and what plays in one clinic's demo: accounts, providers and their sites by the account's e-mail, visit types and
 * firms by their codes.
 */
record Cast(
        ClinicView clinic,
        Map<String, AccountId> accounts,
        Map<String, ProviderId> providers,
        Map<String, SiteId> sites,
        Map<String, VisitTypeId> visitTypes,
        Map<String, FirmView> firms) {
    ZoneId zone() {
        return clinic.zone();
    }

    /** The clinic's own account of that kind, such as {@code biller}. */
    AccountId staff(String kind) {
        return account(kind + "@" + clinic.code() + ".example");
    }

    AccountId account(String email) {
        AccountId account = accounts.get(email);
        if (account == null) {
            throw new IllegalStateException("the demo account " + email + " is missing");
        }
        return account;
    }

    ProviderId provider(String email) {
        return providers.get(email);
    }

    SiteId site(String email) {
        return sites.get(email);
    }

    /** Name of the account's person as it is signed, with credentials. */
    static String personName(CSVRecord account) {
        String name = account.get("given") + " " + account.get("family");
        String credentials = account.get("credentials");
        return credentials.isEmpty() || credentials.equals("Esq.") ? name : name + ", " + credentials;
    }
}
