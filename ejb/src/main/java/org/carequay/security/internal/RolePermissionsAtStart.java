package org.carequay.security.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.carequay.security.Permission;
import org.carequay.security.Role;

/** Writes the keys of each role where the database binds callers: {@link Role} is the one place that says them. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class RolePermissionsAtStart {
    private record Pair(String role, String permission) {}

    @Resource(lookup = "java:jboss/datasources/CareQuayOwnerDS")
    private DataSource owner;

    @PostConstruct
    void write() {
        replace("select role_permissions_replace(?, ?)", Role::permissions);
        replace("select role_ceilings_replace(?, ?)", Role::ceiling);
    }

    private void replace(String function, Function<Role, Set<Permission>> keys) {
        List<Pair> pairs = Arrays.stream(Role.values())
                .flatMap(role -> keys.apply(role).stream().map(p -> new Pair(role.name(), p.key())))
                .toList();
        try (Connection connection = owner.getConnection();
                PreparedStatement call = connection.prepareStatement(function)) {
            call.setArray(
                    1,
                    connection.createArrayOf(
                            "text", pairs.stream().map(Pair::role).toArray()));
            call.setArray(
                    2,
                    connection.createArrayOf(
                            "text", pairs.stream().map(Pair::permission).toArray()));
            call.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
