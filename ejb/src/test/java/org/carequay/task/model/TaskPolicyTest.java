package org.carequay.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.carequay.security.Role;
import org.junit.jupiter.api.Test;

class TaskPolicyTest {
    private final UUID requester = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();
    private final UUID somebody = UUID.randomUUID();

    @Test
    void whoAskedWhoHasItTheRoleAndAdministratorsChangeIt() {
        assertThat(as(requester, "BILLER").mayChange(requester, owner, Role.CASE_MANAGER))
                .isTrue();
        assertThat(as(owner, "BILLER").mayChange(requester, owner, Role.CASE_MANAGER))
                .isTrue();
        assertThat(as(somebody, "CASE_MANAGER").mayChange(requester, owner, Role.CASE_MANAGER))
                .isTrue();
        assertThat(as(somebody, "CLINIC_ADMIN").mayChange(requester, owner, null))
                .isTrue();
        assertThat(as(somebody, "SUPER_ADMIN").mayChange(requester, owner, null))
                .isTrue();
        assertThat(as(somebody, "BILLER").mayChange(requester, owner, Role.CASE_MANAGER))
                .isFalse();
        assertThat(as(somebody, "BILLER").mayChange(requester, owner, null)).isFalse();
    }

    @Test
    void whoeverHasTheRoleTakesWhatNobodyHas() {
        assertThat(as(somebody, "CASE_MANAGER").mayTake(null, Role.CASE_MANAGER))
                .isTrue();
        assertThat(as(somebody, "CLINIC_ADMIN").mayTake(null, Role.CASE_MANAGER))
                .isTrue();
        assertThat(as(somebody, "BILLER").mayTake(null, Role.CASE_MANAGER)).isFalse();
        assertThat(as(somebody, "CASE_MANAGER").mayTake(owner, Role.CASE_MANAGER))
                .isFalse();
        assertThat(as(somebody, "SUPER_ADMIN").mayTake(null, Role.CASE_MANAGER))
                .as("works in no clinic")
                .isFalse();
    }

    @Test
    void theSystemIsNobody() {
        assertThat(as(null, "SYSTEM").mayChange(null, null, Role.BILLER)).isFalse();
    }

    private static TaskPolicy as(UUID account, String role) {
        return new TaskPolicy(account, role);
    }
}
