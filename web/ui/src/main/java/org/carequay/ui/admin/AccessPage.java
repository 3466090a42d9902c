package org.carequay.ui.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.security.AccountId;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.security.UserService;
import org.carequay.security.UserView;
import org.carequay.ui.shell.Navigation;

/** What somebody in a role, or one person, may do and would see. */
@Named
@RequestScoped
public class AccessPage {
    @Inject
    private UserService users;

    @Inject
    private Navigation navigation;

    private Role role = Role.FRONT_DESK;
    private String id;
    private UserView user;

    /** @throws org.carequay.shared.NotFound for somebody the clinic does not have */
    public void open() {
        if (id != null) {
            user = users.get(AccountId.parse(id));
            role = user.role();
        }
    }

    private Set<Permission> effective() {
        return user == null ? role.permissions() : user.effective();
    }

    /** Every key that the role may hold, and whether it is held. */
    public List<KeyChoice> getKeys() {
        Set<Permission> held = effective();
        Set<Permission> ceiling = role.ceiling();
        return Arrays.stream(Permission.values())
                .filter(ceiling::contains)
                .map(key -> new KeyChoice(key, role.permissions().contains(key), held.contains(key)))
                .toList();
    }

    /** What the rail shows. */
    public List<Navigation.Item> getPages() {
        Set<String> held = effective().stream().map(Permission::key).collect(Collectors.toSet());
        return role.isStaff() ? navigation.shownTo(role.name(), held::contains) : List.of();
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(each -> each != Role.SUPER_ADMIN)
                .toList();
    }

    public UserView getUser() {
        return user;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role == null ? Role.FRONT_DESK : role;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
