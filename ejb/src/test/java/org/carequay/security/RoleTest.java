package org.carequay.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPER_ADMIN", "CLINIC_ADMIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatCanBeAddedNeverMakesAnAdministrator(Role role) {
        assertThat(role.ceiling())
                .containsAll(role.permissions())
                .doesNotContain(Permission.USER_MANAGE, Permission.AUDIT_READ, Permission.CLINIC_CONFIGURE);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatCanBeAddedIsNotThere(Role role) {
        assertThat(role.addable()).noneMatch(role.permissions()::contains);
    }

    @Test
    void keysAreAddedAndTaken() {
        assertThat(Role.PHYSICIAN.effective(Set.of(Permission.MESSAGE_SEND), Set.of(Permission.ENCOUNTER_SIGN)))
                .contains(Permission.MESSAGE_SEND, Permission.ENCOUNTER_WRITE)
                .doesNotContain(Permission.ENCOUNTER_SIGN);
    }
}
