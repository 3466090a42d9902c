package org.carequay.ui.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carequay.security.AccountId;
import org.carequay.security.ChangeUser;
import org.carequay.security.InviteUser;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.security.UserView;

/** A person who signs in, as they are typed in, with the keys that the role may hold. */
public class UserForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String email;
    private String personName;
    private Role role = Role.FRONT_DESK;
    private String locale = "en";
    private List<KeyChoice> keys;

    UserForm() {
        keys = choices(role, role.permissions());
    }

    static UserForm of(UserView user) {
        UserForm form = new UserForm();
        form.email = user.email();
        form.personName = user.personName();
        form.role = user.role();
        form.locale = user.locale();
        form.keys = choices(user.role(), user.effective());
        return form;
    }

    /** The keys that the chosen role starts with. */
    public void resetKeys() {
        keys = choices(role, role.permissions());
    }

    private static List<KeyChoice> choices(Role role, Set<Permission> held) {
        Set<Permission> ceiling = role.ceiling();
        return new ArrayList<>(Arrays.stream(Permission.values())
                .filter(ceiling::contains)
                .map(key -> new KeyChoice(key, role.permissions().contains(key), held.contains(key)))
                .toList());
    }

    private Set<Permission> held() {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        keys.stream().filter(KeyChoice::isHeld).map(KeyChoice::permission).forEach(held::add);
        return held;
    }

    InviteUser invitation() {
        return new InviteUser(email, personName, role, locale, held());
    }

    ChangeUser change(AccountId account, long version) {
        return new ChangeUser(account, version, personName, role, locale, held());
    }

    public List<KeyChoice> getKeys() {
        return keys;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPersonName() {
        return personName;
    }

    public void setPersonName(String personName) {
        this.personName = personName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }
}
