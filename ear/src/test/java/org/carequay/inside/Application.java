package org.carequay.inside;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;

/**
 * The deployed application as one of its own services sees it: its entity manager, its transactions and its callers.
 * Whatever is done here is undone at the end of its transaction.
 */
final class Application {
    private static final String REASON = "integration test";

    private final EntityManager entityManager;
    private final ClinicSql clinicSql;
    private final ClinicService clinics;

    Application() throws NamingException {
        entityManager = InitialContext.doLookup("java:jboss/carequay/EntityManager");
        clinics = service(ClinicService.class, "ClinicServiceBean");
        clinicSql = bean(ClinicSql.class);
    }

    /** A service by its face and the name of its bean. */
    static <T> T service(Class<T> face, String bean) throws NamingException {
        return InitialContext.doLookup("java:global/carequay/carequay-ejb/" + bean + "!" + face.getName());
    }

    /** A bean out of the application's own container: the test's archive has none. */
    private static <T> T bean(Class<T> type) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(type.getClassLoader());
        try {
            return CDI.current().select(type).get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    EntityManager em() {
        return entityManager;
    }

    ClinicSql sql() {
        return clinicSql;
    }

    /** The clinic with that code. */
    ClinicId clinic(String code) throws Exception {
        return ActingAs.system(null, REASON, () -> clinics.all().stream()
                .filter(clinic -> clinic.code().equals(code))
                .map(ClinicView::id)
                .findFirst()
                .orElseThrow());
    }

    /** Runs work for that account, in a transaction that is rolled back. */
    <T> T as(UUID account, Callable<T> work) throws Exception {
        return ActingAs.account(account, REASON, () -> undone(work));
    }

    /** Runs work for the system in that clinic, in a transaction that is rolled back. */
    <T> T in(ClinicId clinic, Callable<T> work) throws Exception {
        return ActingAs.system(clinic, REASON, () -> undone(work));
    }

    private <T> T undone(Callable<T> work) throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:jboss/UserTransaction");
        transaction.begin();
        try {
            // The first call of a service binds the caller to the transaction.
            clinics.current();
            return work.call();
        } finally {
            transaction.rollback();
        }
    }
}
