import { PageObject } from './page-object';

export class UsersPage extends PageObject {
  readonly route = '/commissioner/users';
  readonly heading = 'Users and roles';
}

export class InviteUserPage extends PageObject {
  readonly route = '/commissioner/users/new';
  readonly heading = 'Invite someone';
}

export class BulkInvitePage extends PageObject {
  readonly route = '/commissioner/users/bulk';
  readonly heading = 'Invite staff by CSV';
}

export class UserPage extends PageObject {
  readonly route = '/commissioner/users/[userId]';
  readonly heading = /\w+ \w+/;
}

export class GiveRolePage extends PageObject {
  readonly route = '/commissioner/users/[userId]/roles/new';
  readonly heading = /^Give a role: /;
}

export class ChangeLimitPage extends PageObject {
  readonly route = '/commissioner/users/[userId]/roles/[membershipId]/limit';
  readonly heading = /^Change the limit of approval: /;
}

export class EndRolePage extends PageObject {
  readonly route = '/commissioner/users/[userId]/roles/[membershipId]/end';
  readonly heading = /^End the role /;
}

export class SuspendPage extends PageObject {
  readonly route = '/commissioner/users/[userId]/suspend';
  readonly heading = /^Suspend account: /;
}
