import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { CurrentActor, RequirePermission } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import {
  ChangeUserInput,
  CreatedUserDto,
  CreateUserInput,
  PasswordLinkDto,
  RoleAtUnitInput,
  UserDto,
  UsersDto,
  UserVersionInput,
} from './dto/user.dto.js';
import { UsersQueries } from './users.queries.js';
import { Users } from './users.service.js';

const Id = () => Param('id', ParseUUIDPipe);

@Controller('users')
export class UsersController {
  constructor(
    private readonly queries: UsersQueries,
    private readonly users: Users,
  ) {}

  @RequirePermission('user.manage')
  @Get()
  list(@CurrentActor() actor: Actor): Promise<UsersDto> {
    return this.queries.list(actor);
  }

  @RequirePermission('user.manage')
  @Post()
  create(@CurrentActor() actor: Actor, @Body() input: CreateUserInput): Promise<CreatedUserDto> {
    return this.users.create(actor, input);
  }

  @RequirePermission('user.manage')
  @Patch(':id')
  change(@CurrentActor() actor: Actor, @Id() id: string, @Body() input: ChangeUserInput): Promise<UserDto> {
    return this.users.change(actor, id, input);
  }

  @RequirePermission('user.manage')
  @Post(':id/deactivate')
  @HttpCode(200)
  deactivate(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { version }: UserVersionInput,
  ): Promise<UserDto> {
    return this.users.setActive(actor, id, version, false);
  }

  @RequirePermission('user.manage')
  @Post(':id/activate')
  @HttpCode(200)
  activate(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { version }: UserVersionInput,
  ): Promise<UserDto> {
    return this.users.setActive(actor, id, version, true);
  }

  /** The link is shown once, to be handed to the person. */
  @RequirePermission('user.manage')
  @Post(':id/password-link')
  makeLink(@CurrentActor() actor: Actor, @Id() id: string): Promise<PasswordLinkDto> {
    return this.users.makeLink(actor, id);
  }

  @RequirePermission('user.manage')
  @Post(':id/roles')
  giveRole(@CurrentActor() actor: Actor, @Id() id: string, @Body() input: RoleAtUnitInput): Promise<UserDto> {
    return this.users.giveRole(actor, id, input);
  }

  @RequirePermission('user.manage')
  @Post(':id/roles/remove')
  @HttpCode(200)
  takeRole(@CurrentActor() actor: Actor, @Id() id: string, @Body() input: RoleAtUnitInput): Promise<UserDto> {
    return this.users.takeRole(actor, id, input);
  }
}
