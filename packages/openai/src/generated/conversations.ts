// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { ConversationCursorPage } from "../pages/conversation-cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type {
  AdditionalTools,
  ConversationMessage,
  CustomToolCallOutput,
  ImageGenToolCall,
  LocalShellToolCall,
  LocalShellToolCallOutput,
  MCPApprovalRequest,
  MCPApprovalResponseResource,
  MCPListTools,
  MCPToolCall,
  Program,
  ProgramOutput,
  ResponseApplyPatchToolCall,
  ResponseApplyPatchToolCallOutput,
  ResponseCodeInterpreterToolCall,
  ResponseCompactionItem,
  ResponseComputerToolCall,
  ResponseComputerToolCallOutputItem,
  ResponseCustomToolCall,
  ResponseFileSearchToolCall,
  ResponseFunctionShellToolCall,
  ResponseFunctionShellToolCallOutput,
  ResponseFunctionToolCallItem,
  ResponseFunctionToolCallOutputItem,
  ResponseFunctionWebSearch,
  ResponseIncludable,
  ResponseInputItem,
  ResponseReasoningItem,
  ResponseToolSearchCall,
  ResponseToolSearchOutputItem,
} from "./responses.ts";
import type { Metadata } from "./shared.ts";

/** Manage conversations and conversation items. */
export interface ConversationItems extends Resource {
  /** Create items in a conversation with the given ID. */
  create(conversationID: string, params: ItemCreateParams, options?: RequestOptions): APIPromise<ConversationItemList>;

  /** Get a single item from a conversation with the given IDs. */
  retrieve(itemID: string, params: ItemRetrieveParams, options?: RequestOptions): APIPromise<ConversationItem>;

  /** List all items for a conversation with the given ID. */
  list(
    conversationID: string,
    params?: ItemListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<ConversationItem>, ConversationItem>;
  /** The same with options and no query. */
  list(
    conversationID: string,
    options: OptionsAlone,
  ): PagePromise<ConversationCursorPage<ConversationItem>, ConversationItem>;

  /** Delete an item from a conversation with the given IDs. */
  delete(itemID: string, params: ItemDeleteParams, options?: RequestOptions): APIPromise<Conversation>;
}

export const ConversationItems: ResourceClass<ConversationItems> = /* @__PURE__ */ defineResource("ConversationItems", {
  create: "POST /conversations/{conversationID}/items json query=include",
  retrieve: "GET /conversations/{conversation_id}/items/{itemID} params",
  list: "GET /conversations/{conversationID}/items optional conversation",
  delete: "DELETE /conversations/{conversation_id}/items/{itemID} params",
});

/** Manage conversations and conversation items. */
export interface Conversations extends Resource {
  readonly items: ConversationItems;

  /** Create a conversation. */
  create(params?: ConversationCreateParams | null, options?: RequestOptions): APIPromise<Conversation>;

  /** Get a conversation */
  retrieve(conversationID: string, options?: RequestOptions): APIPromise<Conversation>;

  /** Update a conversation */
  update(conversationID: string, params: ConversationUpdateParams, options?: RequestOptions): APIPromise<Conversation>;

  /** Delete a conversation. Items in the conversation will not be deleted. */
  delete(conversationID: string, options?: RequestOptions): APIPromise<ConversationDeletedResource>;
}

export const Conversations: ResourceClass<Conversations> = /* @__PURE__ */ defineResource(
  "Conversations",
  {
    create: "POST /conversations json optional",
    retrieve: "GET /conversations/{conversationID}",
    update: "POST /conversations/{conversationID} json",
    delete: "DELETE /conversations/{conversationID}",
  },
  { items: ConversationItems },
);

export interface ItemCreateParams {
  /**
   * Additional fields to include in the response. See the `include`
   * parameter for [listing Conversation items
   * above](https://platform.openai.com/docs/api-reference/conversations/list-items#conversations_list_items-include) for more information.
   */
  include?: Array<ResponseIncludable>;
  /** The items to add to the conversation. You may add up to 20 items at a time. */
  items: Array<ResponseInputItem>;
}

export interface ItemRetrieveParams {
  /** The ID of the conversation that contains the item. */
  conversation_id: string;
  /**
   * Additional fields to include in the response. See the `include`
   * parameter for [listing Conversation items
   * above](https://platform.openai.com/docs/api-reference/conversations/list-items#conversations_list_items-include) for more information.
   */
  include?: Array<ResponseIncludable>;
}

export interface ItemListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between
   * 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * The order to return the input items in. Default is `desc`.
   * - `asc`: Return the input items in ascending order.
   * - `desc`: Return the input items in descending order.
   */
  order?: "asc" | "desc";
  /** An item ID to list items after, used in pagination. */
  after?: string;
  /**
   * Specify additional output data to include in the model response. Currently supported values are:
   * - `web_search_call.action.sources`: Include the sources of the web search tool call.
   * - `code_interpreter_call.outputs`: Includes the outputs of python code execution in code interpreter tool call
   *   items.
   * - `computer_call_output.output.image_url`: Include image urls from the computer call output.
   * - `file_search_call.results`: Include the search results of the file search tool call.
   * - `message.input_image.image_url`: Include image urls from the input message.
   * - `message.output_text.logprobs`: Include logprobs with assistant messages.
   * - `reasoning.encrypted_content`: Includes an encrypted version of reasoning tokens in reasoning item outputs.
   *   This enables reasoning items to be used in multi-turn conversations when using the Responses API statelessly
   *   (like when the `store` parameter is set to `false`, or when an organization is enrolled in the zero data
   *   retention program).
   */
  include?: Array<ResponseIncludable>;
}

export interface ItemDeleteParams {
  /** The ID of the conversation that contains the item. */
  conversation_id: string;
}

export interface ConversationCreateParams {
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be         useful for storing additional
   * information about the object in a structured         format, and querying for objects via API or the
   * dashboard.
   *         Keys are strings with a maximum length of 64 characters. Values are strings         with a maximum
   *         length of 512 characters.
   */
  metadata?: Metadata | null;
  /** Initial items to include in the conversation context. You may add up to 20 items at a time. */
  items?: Array<ResponseInputItem> | null;
}

export interface ConversationUpdateParams {
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be         useful for storing additional
   * information about the object in a structured         format, and querying for objects via API or the
   * dashboard.
   *         Keys are strings with a maximum length of 64 characters. Values are strings         with a maximum
   *         length of 512 characters.
   */
  metadata: Metadata;
}

/** A list of Conversation items. */
export interface ConversationItemList {
  /** The type of object returned, must be `list`. */
  object: "list";
  /** A list of conversation items. */
  data: Array<ConversationItem>;
  /** Whether there are more items available. */
  has_more: boolean;
  /** The ID of the first item in the list. */
  first_id: string;
  /** The ID of the last item in the list. */
  last_id: string;
}

/**
 * A single item within a conversation. The set of possible types are the same as the `output` type of a
 * [Response object](https://platform.openai.com/docs/api-reference/responses/object#responses/object-output).
 */
export type ConversationItem =
  | ConversationMessage
  | ResponseFunctionToolCallItem
  | ResponseFunctionToolCallOutputItem
  | ResponseFileSearchToolCall
  | ResponseFunctionWebSearch
  | ImageGenToolCall
  | ResponseComputerToolCall
  | ResponseComputerToolCallOutputItem
  | ResponseToolSearchCall
  | ResponseToolSearchOutputItem
  | AdditionalTools
  | ResponseReasoningItem
  | Program
  | ProgramOutput
  | ResponseCompactionItem
  | ResponseCodeInterpreterToolCall
  | LocalShellToolCall
  | LocalShellToolCallOutput
  | ResponseFunctionShellToolCall
  | ResponseFunctionShellToolCallOutput
  | ResponseApplyPatchToolCall
  | ResponseApplyPatchToolCallOutput
  | MCPListTools
  | MCPApprovalRequest
  | MCPApprovalResponseResource
  | MCPToolCall
  | ResponseCustomToolCall
  | CustomToolCallOutput;

export interface Conversation {
  /** The unique ID of the conversation. */
  id: string;
  /** The object type, which is always `conversation`. */
  object: "conversation";
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be         useful for storing additional
   * information about the object in a structured         format, and querying for objects via API or the
   * dashboard.
   *         Keys are strings with a maximum length of 64 characters. Values are strings         with a maximum
   *         length of 512 characters.
   */
  metadata: unknown;
  /** The time at which the conversation was created, measured in seconds since the Unix epoch. */
  created_at: number;
}

export interface ConversationDeletedResource {
  object: "conversation.deleted";
  deleted: boolean;
  id: string;
}
