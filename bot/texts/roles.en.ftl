# Roles of the office in the roster.

cli-role-admin = administrator
cli-role-office = office
cli-role-leader = leader
cli-role-viewer = may look
cli-roles-new =
    { $count ->
        [one] 1 person would get a new role of the office:
       *[other] { $count } people would get a new role of the office:
    }
cli-roles-ended =
    { $count ->
        [one] One person will have a role of the office no longer:
       *[other] { $count } people will have a role of the office no longer:
    }
cli-role = • { $name } ({ $post }): { $role }
cli-roles-question = Are these the right people? Type y and Enter to import, anything else to stop:
cli-roles-refused = Nothing was imported. If these are the right people, run it again with --yes; if not, correct the column "Vai trò" of the sheet.
