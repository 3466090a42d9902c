package org.carequay.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.Columns;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs inside the server: for every entity of the deployed application, a caller of harbor gets nothing of eastside, by any
 * of the two layers alone, and cannot hang a row of harbor below one of eastside.
 */
@ExtendWith({InsideCareQuay.class, ArquillianExtension.class})
class EveryEntityIT {
    private static final int SAMPLE = 20;
    /** By the foreign key, or by a rule of the table that looks at the parent before it. */
    private static final String REFUSED = "^SQL state (23503|23514) ";

    private static final String AN_ADMIN = "select id from account where role = 'CLINIC_ADMIN' and active";

    @Deployment
    static WebArchive archive() {
        return InsideCareQuay.archive(ForeignParents.class);
    }

    @Test
    void aCallerOfHarborFindsNothingOfEastside() throws Exception {
        Application application = new Application();
        EntityManager em = application.em();
        Map<Class<?>, List<UUID>> foreign = rows(application, "eastside");
        Map<Class<?>, List<UUID>> own = rows(application, "harbor");

        application.as(admin(application, "harbor"), () -> {
            for (EntityType<?> type : entities(em)) {
                List<UUID> ids = foreign.get(type.getJavaType());
                assertThat(ids).as("rows of eastside: " + type.getName()).isNotEmpty();
                assertThat(ids).as(type.getName()).allSatisfy(id -> assertThat((Object) em.find(type.getJavaType(), id))
                        .isNull());
                assertThat(count(em, type, ids)).as(type.getName()).isZero();
                assertThat(count(em, type, own.get(type.getJavaType())))
                        .as("its own: " + type.getName())
                        .isEqualTo(own.get(type.getJavaType()).size());
                assertThat(application
                                .sql()
                                .list(
                                        "select id from " + table(type) + " where id = any(?)",
                                        row -> Columns.uuid(row, "id"),
                                        (Object) ids.toArray(UUID[]::new)))
                        .as("row-level security alone: " + type.getName())
                        .isEmpty();
            }
            return null;
        });
    }

    /** Where the database would show eastside's rows, an entity manager that stands for harbor still finds none. */
    @Test
    void theSecondLayerHidesThemToo() throws Exception {
        Application application = new Application();
        Map<Class<?>, List<UUID>> foreign = rows(application, "eastside");
        Map<String, Object> asHarbor =
                Map.of(ClinicRow.CLINIC_PROPERTY, application.clinic("harbor").value());

        application.in(application.clinic("eastside"), () -> {
            try (EntityManager em = application.em().getEntityManagerFactory().createEntityManager(asHarbor)) {
                for (EntityType<?> type : entities(em)) {
                    List<UUID> ids = foreign.get(type.getJavaType());
                    assertThat(ids).as(type.getName()).allSatisfy(id -> assertThat(
                                    (Object) em.find(type.getJavaType(), id))
                            .isNull());
                    assertThat(count(em, type, ids)).as(type.getName()).isZero();
                }
            }
            return null;
        });
    }

    @Test
    void noRowOfHarborHangsBelowOneOfEastside() throws Exception {
        Application application = new Application();
        List<ForeignParents.Attempt> attempts = new ArrayList<>();
        for (EntityType<?> type : entities(application.em())) {
            attempts.addAll(new ForeignParents(application, table(type)).attempts());
        }
        assertThat(attempts).hasSizeGreaterThan(30).allSatisfy(attempt -> assertThat(attempt.answer())
                .as(attempt.key())
                .containsPattern(REFUSED));
    }

    /** Ids of some rows of each entity, as the clinic itself sees them. */
    private static Map<Class<?>, List<UUID>> rows(Application application, String clinic) throws Exception {
        ClinicId id = application.clinic(clinic);
        return application.in(id, () -> {
            Map<Class<?>, List<UUID>> found = new HashMap<>();
            for (EntityType<?> type : entities(application.em())) {
                found.put(
                        type.getJavaType(),
                        application
                                .em()
                                .createQuery("select e.id from " + type.getName() + " e order by e.id", UUID.class)
                                .setMaxResults(SAMPLE)
                                .getResultList());
            }
            return found;
        });
    }

    private static UUID admin(Application application, String clinic) throws Exception {
        return application.in(application.clinic(clinic), () -> application
                .sql()
                .first(AN_ADMIN, row -> Columns.uuid(row, "id"))
                .orElseThrow());
    }

    private static long count(EntityManager em, EntityType<?> type, List<UUID> ids) {
        return ids.isEmpty()
                ? 0
                : em.createQuery("select count(e) from " + type.getName() + " e where e.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult();
    }

    private static List<EntityType<?>> entities(EntityManager em) {
        List<EntityType<?>> found = new ArrayList<>(em.getMetamodel().getEntities());
        assertThat(found).hasSizeGreaterThan(20).allSatisfy(type -> assertThat(
                        ClinicRow.class.isAssignableFrom(type.getJavaType()))
                .as(type.getName() + " belongs to a clinic")
                .isTrue());
        found.sort(Comparator.comparing(EntityType::getName));
        return found;
    }

    private static String table(EntityType<?> type) {
        return type.getJavaType().getAnnotation(Table.class).name();
    }
}
