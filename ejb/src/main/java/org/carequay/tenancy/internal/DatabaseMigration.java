package org.carequay.tenancy.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the database to this version when the application deploys, as the owner role, before any service runs. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {
    @Resource(lookup = "java:jboss/datasources/CareQuayOwnerDS")
    private DataSource owner;

    /** Steps that features write in Java, such as loading a code system. */
    @Inject
    private Instance<JavaMigration> steps;

    @PostConstruct
    void migrate() {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(owner)
                .schemas("carequay")
                .defaultSchema("carequay")
                .createSchemas(true)
                .initSql("set search_path = carequay, public")
                .locations("classpath:db/migration")
                .javaMigrations(steps.stream().toArray(JavaMigration[]::new))
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
